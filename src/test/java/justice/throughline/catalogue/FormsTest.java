package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Forms take codes, flags and dates: engine variables carry no free text and nothing personal. */
class FormsTest {

    private static final Set<String> ALLOWED = Set.of("select", "radio", "checkbox", "datetime");

    /**
     * Nobody was told, so neither how nor when; otherwise the answer is refused without. And a court may not have said what
     * kind of hearing it is.
     */
    private static final Set<String> ASKED_FOR_WHERE_THEY_APPLY = Set.of("toldHow", "toldAt", "hearingKind");

    @Test
    void shouldTakeCodesFlagsAndDatesOnly() {
        assertThat(FormField.all()).isNotEmpty().allSatisfy(field -> assertThat(field.type())
                .isIn(ALLOWED));
    }

    @Test
    void shouldDemandAnAnswerToEveryQuestionAndAskAtLeastOne() {
        assertThat(FormField.all().stream()
                        .filter(field -> !field.shown())
                        .filter(field -> !ASKED_FOR_WHERE_THEY_APPLY.contains(field.key())))
                .allMatch(FormField::required)
                .extracting(FormField::form)
                .containsOnly(new ReleaseFiles().forms().keySet().toArray(String[]::new));
    }

    @Test
    void shouldUseEachFieldIdOnce() {
        assertThat(FormField.all()).extracting(FormField::id).doesNotHaveDuplicates();
    }
}
