package justice.throughline.casefile;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a defendant is held, as the courts' interfaces code it. Words are {@code custody.<code>}. */
public enum CustodyStatus {
    NOT_APPLICABLE("A", false),
    CONDITIONAL_BAIL("B", false),
    CUSTODY("C", true),
    LOCAL_AUTHORITY("L", true),
    PRE_RELEASE("P", false),
    SECURE_ACCOMMODATION("S", true),
    UNCONDITIONAL_BAIL("U", false);

    private final String code;
    private final boolean held;

    CustodyStatus(String code, boolean held) {
        this.code = code;
        this.held = held;
    }

    /** Empty for a code that is not in the vocabulary. */
    public static Optional<CustodyStatus> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }

    /**
     * Whether whoever is charged must be brought before the next sitting: kept in police detention, or by a local authority
     * for the police (Police and Criminal Evidence Act 1984, section 46(1)).
     */
    public boolean held() {
        return held;
    }
}
