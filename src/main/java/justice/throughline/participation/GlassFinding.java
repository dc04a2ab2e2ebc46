package justice.throughline.participation;

import java.util.Arrays;
import java.util.Optional;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What who answers for the data says of a broken glass. */
enum GlassFinding implements Coded {
    JUSTIFIED,
    NOT_JUSTIFIED;

    static Optional<GlassFinding> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
