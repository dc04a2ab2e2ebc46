package justice.throughline.shared;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The place of a row in a list, as one text that addresses hold as it is.
 *
 * @param part of the list, from 0
 * @param values of the keys of this part; null for one that is empty
 */
record RowKey(int part, List<@Nullable String> values) {

    private static final String EMPTY = "!";

    /** @throws IllegalArgumentException where the text is none */
    static RowKey read(String text) {
        var parts = Arrays.asList(text.split(",", -1));
        return new RowKey(
                Integer.parseInt(parts.getFirst()),
                parts.stream().skip(1).map(RowKey::decoded).collect(Collectors.toList()));
    }

    @Override
    public String toString() {
        return Stream.concat(Stream.of(Integer.toString(part)), values.stream().map(RowKey::encoded))
                .collect(Collectors.joining(","));
    }

    private static @Nullable String decoded(String text) {
        return text.equals(EMPTY) ? null : UriUtils.decode(text.replace('!', '%'), StandardCharsets.UTF_8);
    }

    private static String encoded(@Nullable String value) {
        return value == null
                ? EMPTY
                : UriUtils.encode(value, StandardCharsets.UTF_8)
                        .replace("%3A", ":")
                        .replace('%', '!');
    }
}
