package justice.throughline.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** What the path of a request holds where its handler has a name in braces, once a handler has been found. */
public final class PathVariables {

    private PathVariables() {}

    /** By their names, as they were sent; nothing where no handler has any. */
    @SuppressWarnings("unchecked") // Spring MVC sets it so
    public static Map<String, String> of(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    /** The id under this name; empty for what is none, which its handler refuses. */
    public static Optional<UUID> id(HttpServletRequest request, String name) {
        return Optional.ofNullable(of(request).get(name)).map(PathVariables::id);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
