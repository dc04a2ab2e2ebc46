package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    /** Also where a clock was asked, and has kept nothing but the reason of the law. */
    @Test
    void shouldSayMomentsDaysAndCodesAsPeopleReadThem() {
        messages.setBasename("messages/limits");
        messages.setDefaultEncoding("UTF-8");
        var reason = new Reason(
                "limit-extension-late", List.of("2026-11-29", "2026-11-29T10:00:00Z", "grant:superintendent"));

        var said = Objects.requireNonNull(reason.refusal().getDetailMessageArguments(messages, Locale.UK));

        assertThat(said).hasSize(3).doesNotContainAnyElementsOf(List.copyOf(reason.arguments()));
        assertThat(said[1]).asString().contains("10:00").doesNotContain("T10", "Z");
    }
}
