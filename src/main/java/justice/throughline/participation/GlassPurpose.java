package justice.throughline.participation;

import java.util.Arrays;
import java.util.Optional;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;

/** For what somebody may open a case in which they have no part. */
enum GlassPurpose implements Coded {
    LIFE_AT_RISK,
    CUSTODY,
    HEARING,
    COVER,
    COMPLAINT;

    static Optional<GlassPurpose> of(@Nullable String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
