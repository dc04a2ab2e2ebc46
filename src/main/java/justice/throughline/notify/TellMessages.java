package justice.throughline.notify;

/** Messages to the process that asks for what a person is to be told. */
public final class TellMessages {

    public static final String RAISED = "tell-person.raised";
    public static final String SETTLED = "tell-person.settled";

    private TellMessages() {}
}
