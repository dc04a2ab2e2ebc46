package justice.throughline.caseview;

import java.util.Set;
import justice.throughline.engine.Engine;

/** Something that happened outside and that steps of a journey may wait for. */
enum Occurrence {
    SUPPORT_WITHDRAWN(
            Engine.SUPPORT_WITHDRAWN, Set.of("police.investigation", "police.supervision", "witnesscare.unit")),
    NEW_EVIDENCE(Engine.NEW_EVIDENCE_RECEIVED, Set.of("police.investigation", "police.supervision", "cps.charging"));

    private final String message;
    private final Set<String> desks;

    Occurrence(String message, Set<String> desks) {
        this.message = message;
        this.desks = desks;
    }

    String message() {
        return message;
    }

    /** Who may tell the journey of it. */
    Set<String> desks() {
        return desks;
    }
}
