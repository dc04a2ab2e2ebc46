package justice.throughline.insight;

import java.util.Arrays;
import java.util.Locale;
import justice.throughline.casefile.Stage;
import org.springframework.stereotype.Component;

/** Which stage lists the cases that wait at a step. Templates call it {@code @stageOfStep}. */
@Component("stageOfStep")
class StageOfStep {

    private static final String CALL = "CallActivity_";

    /** The stage's name, or nothing when the step belongs to none. */
    public String of(String processId, String elementId) {
        var phase = elementId.startsWith(CALL) ? elementId.substring(CALL.length()) : processId;
        return Arrays.stream(Stage.values())
                .map(Stage::name)
                .filter(phase.toUpperCase(Locale.ROOT)::equals)
                .findFirst()
                .orElse("");
    }
}
