package justice.throughline.shared;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.util.Streamable;

/**
 * A page of a list, with the keys that lead on and back.
 *
 * @param previous the page before it ends before this key; null where there is none
 * @param next the page behind it begins after this key; null where there is none
 * @param number of the page, where it was asked for by its number
 * @param total how many rows there are, as far as they were counted
 * @param moreThanCounted whether there are more than {@code total}
 */
public record Listing<T>(
        List<T> content,
        @Nullable String previous,
        @Nullable String next,
        int size,
        @Nullable Integer number,
        long total,
        boolean moreThanCounted)
        implements Streamable<T> {

    /** With how many rows there are. */
    public Listing<T> counted(long all) {
        return counted(all, all);
    }

    /** With what was counted of the rows, at most one more than {@code most}. */
    public Listing<T> counted(long counted, long most) {
        return new Listing<>(content, previous, next, size, number, Math.min(counted, most), counted > most);
    }

    /** The same page with its rows shown otherwise. */
    public <V> Listing<V> mapped(Function<T, V> view) {
        return new Listing<>(content.stream().map(view).toList(), previous, next, size, number, total, moreThanCounted);
    }

    @Override
    public Iterator<T> iterator() {
        return content.iterator();
    }
}
