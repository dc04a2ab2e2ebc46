package justice.throughline.participation;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a glass cannot be broken, or nothing said of it. */
final class GlassRefusal extends Refusal {

    private GlassRefusal(HttpStatus status, String code) {
        super(status, "glass-" + code);
    }

    private static GlassRefusal missing(String field) {
        var refusal = new GlassRefusal(HttpStatus.UNPROCESSABLE_ENTITY, field + "-missing");
        refusal.blaming(field);
        return refusal;
    }

    static GlassRefusal referenceMissing() {
        return missing("ref");
    }

    static GlassRefusal purposeMissing() {
        return missing("purpose");
    }

    static GlassRefusal reasonMissing() {
        return missing("reason");
    }

    static GlassRefusal timeMissing() {
        return missing("time");
    }

    static GlassRefusal findingMissing() {
        return missing("finding");
    }

    static GlassRefusal noteMissing() {
        return missing("note");
    }

    /** Whoever does not have the exact reference does not learn what cases there are. */
    static GlassRefusal noSuchCase() {
        var refusal = new GlassRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "no-such-case");
        refusal.blaming("ref");
        return refusal;
    }

    static GlassRefusal notNeeded() {
        return new GlassRefusal(HttpStatus.CONFLICT, "not-needed");
    }

    static GlassRefusal unknown() {
        return new GlassRefusal(HttpStatus.NOT_FOUND, "unknown");
    }

    static GlassRefusal found() {
        return new GlassRefusal(HttpStatus.CONFLICT, "found");
    }

    static GlassRefusal own() {
        return new GlassRefusal(HttpStatus.FORBIDDEN, "own");
    }

    static GlassRefusal notYours() {
        return new GlassRefusal(HttpStatus.FORBIDDEN, "not-yours");
    }
}
