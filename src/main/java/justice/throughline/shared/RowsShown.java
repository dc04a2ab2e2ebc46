package justice.throughline.shared;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** How many rows of a list a request is answered with, for the audit of who saw what. */
public final class RowsShown {

    private static final String COUNTED = RowsShown.class.getName();

    private RowsShown() {}

    /** Notes it of the request under way, where the answer does not tell it: a file or a feed. */
    public static void note(int rows) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(COUNTED, rows, RequestAttributes.SCOPE_REQUEST);
    }

    /** What was noted, or what a page or a body of the API tells; nothing where it shows no list. */
    public static @Nullable Integer of(@Nullable Object answer) {
        var request = RequestContextHolder.getRequestAttributes();
        var noted = request == null ? null : request.getAttribute(COUNTED, RequestAttributes.SCOPE_REQUEST);
        if (noted instanceof Integer rows) return rows;
        if (answer instanceof ListingView<?> listing) return listing.content().size();
        if (answer instanceof Listing<?> listing) return listing.content().size();
        if (answer instanceof Collection<?> all) return all.size();
        if (!(answer instanceof Map<?, ?> model)) return null;
        return model.values().stream()
                .filter(Listing.class::isInstance)
                .findFirst()
                .map(RowsShown::of)
                .orElse(null);
    }
}
