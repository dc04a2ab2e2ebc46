package justice.throughline.process;

import java.util.List;

/** Which of the 28 outcome categories of data.police.uk each phase can end with. */
final class Outcomes {

    static final List<String> OF_INVESTIGATION = List.of(
            "no-further-action",
            "unable-to-prosecute",
            "local-resolution",
            "cautioned",
            "penalty-notice-issued",
            "drugs-possession-warning",
            "formal-action-not-in-public-interest",
            "further-action-not-in-public-interest",
            "further-investigation-not-in-public-interest",
            "action-taken-by-another-organisation",
            "sentenced-in-another-case");

    static final List<String> OF_COURT = List.of(
            "court-result-unavailable",
            "unable-to-proceed",
            "not-guilty",
            "absolute-discharge",
            "conditional-discharge",
            "fined",
            "compensation",
            "community-penalty",
            "suspended-sentence",
            "imprisoned",
            "deprived-of-property",
            "other-court-disposal");

    /** Those on the way to a court's result. */
    static final List<String> BEFORE_COURT_RESULT = List.of("charged", "awaiting-court-result", "sent-to-crown-court");

    /** Those that decide nothing. */
    static final List<String> OPEN = List.of("under-investigation", "status-update-unavailable");

    private Outcomes() {}
}
