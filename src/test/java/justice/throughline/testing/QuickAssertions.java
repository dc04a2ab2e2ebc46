package justice.throughline.testing;

import io.camunda.process.test.api.CamundaAssert;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets assertions ask every 10 ms; each waits that long at least, and the usual 100 ms add up. */
public final class QuickAssertions implements BeforeEachCallback {

    /** A job that is made before its worker has said that it is there is fetched some ten seconds later. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void beforeEach(ExtensionContext context) {
        CamundaAssert.setAssertionInterval(Duration.ofMillis(10));
        CamundaAssert.setAssertionTimeout(PATIENCE);
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
