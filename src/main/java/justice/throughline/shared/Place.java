package justice.throughline.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a page of a list is: behind a row, before a row, or after so many pages of this size. Only behind and before rows is
 * no row lost and none repeated while others leave the list.
 *
 * @param after the key of the row before it, as {@link Listing#next()} names it
 * @param before the key of the row behind it, as {@link Listing#previous()} names it
 * @param page from 0; kept for addresses from before rows had keys
 * @param filled whether a page that would be short or empty, since rows have left, is filled from that end of the list
 */
public record Place(@Nullable String after, @Nullable String before, int page, int size, boolean filled) {

    private static final int MOST = 200;

    /** What the address of a list asks for. */
    public record Asked(
            @Nullable String after,
            @Nullable String before,
            @Nullable Integer page) {

        /** The beginning of the list. */
        public static final Asked NOWHERE = new Asked(null, null, null);

        /** For people, whom an empty page would tell nothing. */
        public Place by(int size) {
            return at(size, true);
        }

        /** For programs, which read each row once. */
        public Place exactlyBy(int size) {
            return at(Math.clamp(size, 1, MOST), false);
        }

        private Place at(int size, boolean filled) {
            return new Place(given(after), given(before), page == null ? 0 : Math.max(0, page), size, filled);
        }

        /** The address of this page of the list at an address. */
        public String of(String list) {
            var address = UriComponentsBuilder.fromUriString(list);
            if (given(after) != null) address.queryParam("after", after);
            if (given(before) != null) address.queryParam("before", before);
            if (page != null) address.queryParam("page", page);
            return address.build().toUriString();
        }

        private static @Nullable String given(@Nullable String key) {
            return key == null || key.isBlank() ? null : key;
        }
    }

    public static Place first(int size) {
        return page(0, size);
    }

    public static Place page(int page, int size) {
        return new Place(null, null, page, size, false);
    }

    /** Whether rows must have left since the address of this page was made, if it is empty. */
    boolean goesOn() {
        return row() != null || skipped() > 0;
    }

    /** The page that ends where the list does. */
    Place last() {
        return new Place(null, "", 0, size, false);
    }

    boolean backwards() {
        return after == null && before != null;
    }

    /** The row that it begins or ends at; none at an end of the list. */
    @Nullable
    String row() {
        var row = after == null ? before : after;
        return row == null || row.isEmpty() ? null : row;
    }

    long skipped() {
        return row() == null && !backwards() ? (long) page * size : 0;
    }
}
