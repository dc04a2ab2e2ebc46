package justice.throughline.hearings;

/** Messages to the process that waits for a hearing. */
public final class HearingMessages {

    public static final String MOVED = "hearing.moved";
    public static final String VACATED = "hearing.vacated";

    private HearingMessages() {}
}
