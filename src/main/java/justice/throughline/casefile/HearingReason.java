package justice.throughline.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a hearing is moved or vacated. */
public enum HearingReason {
    @JsonProperty("court-unavailable")
    COURT_UNAVAILABLE,
    @JsonProperty("not-ready")
    NOT_READY,
    @JsonProperty("witness-unavailable")
    WITNESS_UNAVAILABLE,
    @JsonProperty("defendant-unavailable")
    DEFENDANT_UNAVAILABLE,
    @JsonProperty("not-needed")
    NOT_NEEDED,
    @JsonProperty("listed-in-error")
    LISTED_IN_ERROR;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HearingReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
