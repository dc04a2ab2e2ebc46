package justice.throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import justice.throughline.casefile.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What each desk decides in a replayed crime, read off the crime's real outcomes.
 *
 * @param history outcome codes in the order in which the data gives them, the last one final; never empty
 * @param decidedIn the stage in which a code is decided
 */
record ReplayScript(List<String> history, Function<String, Stage> decidedIn) {

    private static final String REFER = "refer-for-charge";
    private static final String CHARGED = "charged";
    private static final String COLLAPSED = "unable-to-proceed";

    String last() {
        return history.getLast();
    }

    /** How many outcomes of the history the journey has recorded, in order. */
    int reached(List<String> recorded) {
        int reached = 0;
        for (String outcome : recorded) {
            if (reached < history.size() && history.get(reached).equals(outcome)) {
                reached++;
            }
        }
        return reached;
    }

    boolean finished(List<String> recorded) {
        return reached(recorded) == history.size();
    }

    /** The answer that a desk gives to a task, or null where the script has none. */
    @Nullable
    Map<String, Object> answer(String elementId, List<String> recorded, String now) {
        String next = history.get(Math.min(reached(recorded), history.size() - 1));
        Stage decided = decidedIn.apply(next);
        return switch (elementId) {
            case "Task_AllocateInvestigation" -> Map.of("allocation", "investigate");
            case "Task_Investigate" -> Map.of("proposedOutcome", decided == Stage.INVESTIGATION ? next : REFER);
            case "Task_ReviewInvestigation" -> Map.of("reviewDecision", "agree");
            case "Task_TriageWork" -> Map.of("receiverAnswer", "accepted");
            case "Task_RepairWork" -> Map.of("workRepaired", true);
            case "Task_DealWithRefusal" -> Map.of("refusalAnswer", "not-possible");
            case "Task_HoldConference" -> Map.of("conferenceHeld", true);
            case "Task_AskForAnswer" -> Map.of("answerAskedFor", true);
            case "Task_TakeUpDelay" -> Map.of("delayTakenUp", true);
            case "Task_AnswerActionPlan" -> Map.of("receiverAnswer", "done");
            case "Task_MakeChargingDecision" ->
                Map.of("chargingDecision", decided == Stage.CHARGING ? next : CHARGED, "accusedAge", "adult");
            case "Task_ListHearing" -> Map.of("hearingDate", now);
            case "Task_RecordResult" -> Map.of("courtResult", decided == Stage.COURT ? next : COLLAPSED);
            case "Task_TellPerson" -> Map.of("toldWho", "person", "toldHow", "phone", "toldAt", now);
            case "Task_CloseCase" -> Map.of("closureChecked", true);
            case "Task_ActOnLimit" -> Map.of("limitAnswer", "done");
            case "Task_ReviewProgress", "Task_ChaseChargingDecision", "Task_ChaseResult" -> Map.of();
            default -> null;
        };
    }
}
