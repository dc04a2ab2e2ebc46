package justice.throughline.policeuk;

/** Leaves the check of a row at its first fault; carries no stack, as a file may have a million such rows. */
final class UnfitRow extends RuntimeException {

    private static final int LONGEST = 200;

    private final transient RowVerdict verdict;

    UnfitRow(RejectReason reason, String found) {
        super(reason.name(), null, false, false);
        String readable = found.replace('\0', '\uFFFD');
        verdict = new RowVerdict.Rejected(
                reason, readable.length() > LONGEST ? readable.substring(0, LONGEST) : readable);
    }

    RowVerdict verdict() {
        return verdict;
    }
}
