package justice.throughline.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * An address with its method and all that it asks for.
 *
 * @param body what it reads as JSON, if it does
 */
record Endpoint(
        HttpMethod method,
        String pattern,
        List<Asked> asked,
        @Nullable JsonExample body) {

    boolean ofApi() {
        return pattern.startsWith("/api/");
    }

    boolean takesFiles() {
        return asked.stream().anyMatch(each -> each.place() == Place.FILE);
    }

    List<Asked> at(Place place) {
        return asked.stream().filter(each -> each.place() == place).toList();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
