package justice.throughline.shared;

/**
 * Who says that something happened, for which party, and the record that proves it.
 *
 * @param by staff number, a system, or what of our own program speaks
 * @param party on whose behalf: the agency's code; {@link #PROGRAM} when our own program speaks for itself
 */
public record Evidence(String by, String party, Proof proof) {

    /** Our own program, which is nobody's word but its own. */
    public static final String PROGRAM = "throughline";

    public Evidence {
        if (by.isBlank() || party.isBlank()) throw new IllegalArgumentException("Nobody says nothing, for nobody");
        if (proof.isOurOwn() && !party.equals(PROGRAM)) {
            throw new IllegalArgumentException("The program never speaks for " + party);
        }
    }

    /** Our own program says so, of what it does itself. */
    public static Evidence ofProgram(String by, String what) {
        return new Evidence(by, PROGRAM, Proof.program(what));
    }
}
