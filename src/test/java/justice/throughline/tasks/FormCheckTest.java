package justice.throughline.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FormCheckTest {

    private static final Form FORM =
            new Form("{}", "{}", List.of(new Field("hearingDate", "datetime", "Hearing", "", List.of(), true, false)));

    private final FormCheck check = new FormCheck(messages());

    @Test
    void shouldReadATimeWithoutOffsetAsBritish() {
        assertThat(check.check(FORM, Map.of("hearingDate", "2026-07-01T10:00")))
                .containsEntry("hearingDate", "2026-07-01T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-5000-01-01T10:00:00Z", "1899-12-31T10:00", "2200-01-02T10:00", "+99999-01-01T10:00", "soon"})
    void shouldRefuseWhatIsNoDateOfACase(String entered) {
        assertThatThrownBy(() -> check.check(FORM, Map.of("hearingDate", entered)))
                .isInstanceOfSatisfying(InvalidFormException.class, refused -> assertThat(refused.errors())
                        .containsEntry("hearingDate", "“Hearing” must be a real date and time between 1900 and 2200"));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tasks");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
