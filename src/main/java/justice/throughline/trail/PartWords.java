package justice.throughline.trail;

import java.util.Arrays;
import java.util.stream.Collectors;
import justice.throughline.access.Role;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In what part somebody acted, in the language of the page: their roles and desks. Templates call it {@code @partWords}. */
@Component("partWords")
class PartWords {

    private static final String TOKEN = "token-";

    private final Words words;
    private final DeskWords desks;

    PartWords(Words words, DeskWords desks) {
        this.words = words;
        this.desks = desks;
    }

    /** Nothing where it is not known. */
    public @Nullable String of(@Nullable String part) {
        if (part == null || part.isBlank()) return null;
        return Arrays.stream(part.split(" ")).map(this::word).collect(Collectors.joining(", "));
    }

    private String word(String code) {
        var role = Arrays.stream(Role.values()).anyMatch(each -> each.name().equals(code));
        if (role) return words.of("staff.role." + code);
        return code.startsWith(TOKEN) ? words.of("trail.token", code.substring(TOKEN.length())) : desks.desk(code);
    }
}
