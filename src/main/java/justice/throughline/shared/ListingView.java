package justice.throughline.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list for programs.
 *
 * @param next asked for as {@code after}, it answers the page behind this one
 * @param previous asked for as {@code before}, it answers the page before this one
 * @param moreThanCounted whether there are more than {@code page} says
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ListingView<T>(
        List<T> content,
        Numbers page,
        @Nullable String next,
        @Nullable String previous,
        boolean moreThanCounted) {

    /** @param number of the page, where it was asked for by its number */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Numbers(int size, @Nullable Integer number, long totalElements, long totalPages) {}

    public static <T, V> ListingView<V> of(Listing<T> listing, Function<T, V> view) {
        return of(listing.mapped(view));
    }

    public static <T> ListingView<T> of(Listing<T> listing) {
        var pages = Math.ceilDiv(listing.total(), listing.size());
        return new ListingView<>(
                listing.content(),
                new Numbers(listing.size(), listing.number(), listing.total(), pages),
                listing.next(),
                listing.previous(),
                listing.moreThanCounted());
    }
}
