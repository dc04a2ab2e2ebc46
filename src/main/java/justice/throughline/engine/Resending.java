package justice.throughline.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;

/** Sends a command again, twice as late each time, while the engine is too busy to take it. */
final class Resending {

    private static final int ATTEMPTS = 7;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private Resending() {}

    /** @throws ClientException the last refusal */
    static <T> T send(FinalCommandStep<T> command) {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return command.send().join();
            } catch (ClientException e) {
                if (attempt == ATTEMPTS || !Refusals.tooBusy(e)) {
                    throw e;
                }
                rest(pause, e);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void rest(Duration pause, ClientException refusal) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refusal;
        }
    }
}
