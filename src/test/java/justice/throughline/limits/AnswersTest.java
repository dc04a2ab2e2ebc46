package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Map<String, Object> ASKED = Map.of("kind", "hand-off-answer", "relevantDate", "2026-11-20");
    private static final Map<String, Object> OTHER = Map.of("kind", "hand-off-answer", "relevantDate", "2026-11-21");

    private final Engine engine = mock(Engine.class);
    private final Answers answers = new Answers(engine);

    @Test
    void shouldAskTheEngineOnceForTheSame() {
        when(engine.evaluate("limits", ASKED)).thenReturn("rule");

        assertThat(answers.to("limits", ASKED)).isEqualTo("rule");
        assertThat(answers.to("limits", ASKED)).isEqualTo("rule");
        assertThat(answers.to("limits", OTHER)).isNull();
        assertThat(answers.to("limits", OTHER)).isNull();

        verify(engine, times(1)).evaluate("limits", ASKED);
        verify(engine, times(1)).evaluate("limits", OTHER);
    }

    @Test
    void shouldAskAgainAfterARelease() {
        when(engine.evaluate("limits", ASKED)).thenReturn("old rule", "new rule");
        answers.to("limits", ASKED);

        answers.forget();

        assertThat(answers.to("limits", ASKED)).isEqualTo("new rule");
    }

    @Test
    void shouldAskAgainWhenTheEngineDidNotAnswer() {
        when(engine.evaluate("limits", ASKED))
                .thenThrow(EngineUnavailableException.class)
                .thenReturn("rule");
        assertThatThrownBy(() -> answers.to("limits", ASKED)).isInstanceOf(EngineUnavailableException.class);

        assertThat(answers.to("limits", ASKED)).isEqualTo("rule");
    }
}
