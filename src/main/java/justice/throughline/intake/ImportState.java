package justice.throughline.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** The word that the API uses. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean over() {
        return this == DONE || this == FAILED;
    }
}
