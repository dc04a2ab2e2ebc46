package justice.throughline.caseview;

import java.util.List;
import java.util.stream.Stream;
import justice.throughline.journal.Timeline;
import justice.throughline.shared.Codes;
import org.springframework.stereotype.Component;

/** What kinds of line the story of a case has. */
@Component
class StoryKinds implements Codes {

    static final String CRIME = "crime";
    static final String OUTCOME = "outcome";
    static final String HAND_OFF = "hand-off";

    @Override
    public List<String> codes() {
        return Stream.concat(Stream.of(CRIME, OUTCOME, HAND_OFF), Timeline.KINDS.stream())
                .toList();
    }
}
