package justice.throughline.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.ErrorHandler;

/**
 * What scheduled work fails with is logged, and the work done again at its next turn. While the database is away all of it
 * fails, many times a second: that is said once in a while, in one line.
 */
class ScheduledFailures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledFailures.class);

    private final Backoff said = new Backoff();

    @Override
    public void handleError(Throwable failure) {
        if (!DatabaseAway.caused(failure)) {
            LOG.error("Scheduled work failed", failure);
        } else if (!said.goesOn()) {
            said.begin(DatabaseAway.PAUSE);
            LOG.warn("Scheduled work waits for the database: {}", failure.getMessage());
        }
    }
}
