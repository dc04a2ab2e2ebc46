package justice.throughline.custody;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How an offence may be tried. */
public enum OffenceClass {
    @JsonProperty("summary")
    SUMMARY,
    @JsonProperty("either-way")
    EITHER_WAY,
    @JsonProperty("indictable-only")
    INDICTABLE_ONLY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
