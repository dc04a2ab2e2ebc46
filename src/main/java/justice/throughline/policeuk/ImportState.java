package justice.throughline.policeuk;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import justice.throughline.shared.Coded;
import justice.throughline.shared.StateGraph;

/** Where an import stands. */
enum ImportState implements Coded, StateGraph<ImportState> {
    QUEUED,
    RUNNING,
    DONE,
    FAILED;

    static final List<ImportState> OPEN = List.of(QUEUED, RUNNING);

    /** The word that the API uses. */
    @JsonValue
    @Override
    public String code() {
        return Coded.super.code();
    }

    /** What was begun and never ended begins again. */
    @Override
    public boolean leadsTo(ImportState next) {
        return switch (this) {
            case QUEUED -> next == RUNNING || next == FAILED;
            case RUNNING -> next != QUEUED;
            case DONE, FAILED -> false;
        };
    }

    public boolean over() {
        return this == DONE || this == FAILED;
    }
}
