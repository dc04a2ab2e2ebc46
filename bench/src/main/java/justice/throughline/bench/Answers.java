package justice.throughline.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the simulated staff of the replay decides, so that both sides travel the same way.
 *
 * @param decidedIn the phase in which each outcome is decided, by its code
 */
record Answers(Map<String, String> decidedIn) {

    static int reached(Crime crime, List<String> recorded) {
        int reached = 0;
        for (String outcome : recorded) {
            if (reached < crime.history().size() && crime.history().get(reached).equals(outcome)) {
                reached++;
            }
        }
        return reached;
    }

    Map<String, Object> to(String elementId, Crime crime, List<String> recorded) {
        String next = crime.history()
                .get(Math.min(reached(crime, recorded), crime.history().size() - 1));
        String phase = decidedIn.getOrDefault(next, "");
        return switch (elementId) {
            case "Task_AllocateInvestigation" -> Map.of("allocation", "investigate");
            case "Task_Investigate" ->
                Map.of("proposedOutcome", phase.equals("INVESTIGATION") ? next : "refer-for-charge");
            case "Task_ReviewInvestigation" -> Map.of("reviewDecision", "agree");
            case "Task_TriageWork" -> Map.of("receiverAnswer", "accepted");
            case "Task_MakeChargingDecision" ->
                Map.of("chargingDecision", phase.equals("CHARGING") ? next : "charged", "accusedAge", "adult");
            case "Task_ListHearing" -> Map.of("hearingDate", Instant.now().toString());
            case "Task_RecordResult" -> Map.of("courtResult", phase.equals("COURT") ? next : "unable-to-proceed");
            case "Task_CloseCase" -> Map.of("closureChecked", true);
            default -> throw new IllegalArgumentException("No answer to " + elementId);
        };
    }
}
