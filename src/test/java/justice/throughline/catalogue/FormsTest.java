package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Forms take codes, flags and dates: engine variables carry no free text and nothing personal. */
class FormsTest {

    private static final Set<String> ALLOWED = Set.of("select", "radio", "checkbox", "datetime");

    @Test
    void shouldTakeCodesFlagsAndDatesOnly() {
        assertThat(FormField.all()).isNotEmpty().allSatisfy(field -> assertThat(field.type())
                .isIn(ALLOWED));
    }

    @Test
    void shouldDemandAnAnswerToEveryQuestionAndAskAtLeastOne() {
        assertThat(FormField.all().stream().filter(field -> !field.shown()))
                .allMatch(FormField::required)
                .extracting(FormField::form)
                .containsOnly(new ReleaseFiles().forms().keySet().toArray(String[]::new));
    }

    @Test
    void shouldUseEachFieldIdOnce() {
        assertThat(FormField.all()).extracting(FormField::id).doesNotHaveDuplicates();
    }
}
