package justice.throughline.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** The names in the query of an address. */
final class QueryNames {

    private QueryNames() {}

    static Set<String> of(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2)[0])
                .filter(name -> !name.isEmpty())
                .map(QueryNames::decoded)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException undecodable) {
            return name;
        }
    }
}
