package justice.throughline.policeuk;

import com.fasterxml.jackson.annotation.JsonValue;
import justice.throughline.shared.Coded;

/** Where an import stands. */
enum ImportState implements Coded {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    /** The word that the API uses. */
    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }

    public boolean over() {
        return this == DONE || this == FAILED;
    }
}
