package justice.throughline.notify;

import java.util.Arrays;
import justice.throughline.casefile.Stage;

/** Who owes it to people to tell them; at which desk says the decision table {@code whoTells}. */
public enum Teller {
    POLICE("police", "POLICE", "police"),
    WITNESS_CARE("witness-care", "WCU", "witness-care"),
    PROSECUTION("prosecution", "CPS", "cps");

    private final String code;
    private final String party;
    private final String agency;

    Teller(String code, String party, String agency) {
        this.code = code;
        this.party = party;
        this.agency = agency;
    }

    /** As the journey knows it. */
    public String code() {
        return code;
    }

    /** The party that speaks, as hand-offs name it. */
    public String party() {
        return party;
    }

    /** The same party, as limits name who owns them. */
    String agency() {
        return agency;
    }

    static Teller of(String code) {
        return Arrays.stream(values())
                .filter(teller -> teller.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody tells as " + code));
    }

    /** What a court decides the witness care unit tells, everything before the police (Victims' Code, rights 6 and 9). */
    static Teller ofDecision(Stage decidedIn) {
        return decidedIn == Stage.COURT ? WITNESS_CARE : POLICE;
    }
}
