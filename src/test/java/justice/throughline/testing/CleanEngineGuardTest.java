package justice.throughline.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import io.camunda.process.test.api.CamundaProcessTestExecutionListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CleanEngineGuardTest {

    private static final Logger PROCESS_TEST = LoggerFactory.getLogger(CamundaProcessTestExecutionListener.class);

    private final ExtensionContext context = mock(ExtensionContext.class);
    private final CleanEngineGuard guard = new CleanEngineGuard();

    @BeforeEach
    void startToListen() {
        guard.beforeEach(context);
    }

    @Test
    void shouldFailWhenTheEngineWasNotEmptied() {
        PROCESS_TEST.warn("Failed to delete the runtime data, skipping.", new IllegalStateException());

        assertThatThrownBy(() -> guard.afterEach(context))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Failed to delete the runtime data");
    }

    @Test
    void shouldPassWhenNothingWasWarnedOf() {
        PROCESS_TEST.info("Runtime data deleted");

        assertThatCode(() -> guard.afterEach(context)).doesNotThrowAnyException();
    }

    @Test
    void shouldNotBlameTheNextTest() {
        PROCESS_TEST.warn("Failed to reset the time, skipping.");
        assertThatThrownBy(() -> guard.afterEach(context)).isInstanceOf(AssertionError.class);

        guard.beforeEach(context);

        assertThatCode(() -> guard.afterEach(context)).doesNotThrowAnyException();
    }
}
