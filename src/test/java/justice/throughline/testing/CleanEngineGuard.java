package justice.throughline.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.camunda.process.test.api.CamundaSpringProcessTest;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Fails a test after which the engine could not be emptied or its clock not be set right. Camunda Process Test only
 * warns then, and the next test would start on a dirty engine.
 *
 * <p>Must be registered before Spring's own extension, so that it looks after that one has cleaned up.
 */
public final class CleanEngineGuard implements BeforeEachCallback, AfterEachCallback {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(CamundaSpringProcessTest.class.getPackageName());

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        heard.list.clear();
        heard.start();
        LOG.addAppender(heard);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        LOG.detachAppender(heard);
        List<String> warnings = heard.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        if (!warnings.isEmpty()) {
            throw new AssertionError("The engine was not left clean: " + String.join("; ", warnings));
        }
    }
}
