package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.FinalCommandStep;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the engine commands. Each can be told again safely: messages carry an id that the engine refuses to take twice,
 * and a user task ends once. While the engine is too busy they wait for it a moment.
 */
@Component
class Commands {

    private static final Duration MESSAGE_KEPT = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CamundaClient client;

    Commands(CamundaClient client) {
        this.client = client;
    }

    /**
     * Tells it now.
     *
     * @return taken or gone
     * @throws EngineUnavailableException when the engine did not take it
     * @throws IllegalStateException within a transaction, which could still fail after the engine has acted on it
     */
    Answer tell(Command command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "The engine is told " + command.id() + " after the commit, never within a transaction");
        }
        try {
            return switch (command.kind()) {
                case PUBLISH -> publish(command);
                case COMPLETE -> complete(command);
                case CLAIM -> claim(command);
                case RELEASE -> send(client.newUnassignUserTaskCommand(command.keyNumber()));
                case RETRY -> retry(command);
            };
        } catch (ClientException e) {
            if (Refusals.gone(e)) return Answer.GONE;
            throw new EngineUnavailableException("take the command " + command.id(), e);
        }
    }

    private Answer publish(Command message) {
        try {
            return send(client.newPublishMessageCommand()
                    .messageName(Objects.requireNonNull(message.name()))
                    .correlationKey(message.key())
                    .messageId(message.id())
                    .timeToLive(MESSAGE_KEPT)
                    .variables(message.variables()));
        } catch (ClientException e) {
            if (Refusals.alreadyPublished(e)) return Answer.TAKEN;
            throw new EngineUnavailableException("take the message " + message.name(), e);
        }
    }

    private Answer complete(Command command) {
        return send(client.newCompleteUserTaskCommand(command.keyNumber())
                .action(command.action())
                .variables(Map.copyOf(command.variables())));
    }

    private Answer claim(Command command) {
        return send(client.newAssignUserTaskCommand(command.keyNumber())
                .assignee(Objects.requireNonNull(command.actor()))
                .allowOverride(true));
    }

    private Answer retry(Command command) {
        if (command.variables().get(Command.JOB_KEY) instanceof Number job) {
            send(client.newUpdateRetriesCommand(job.longValue()).retries(1));
        }
        return send(client.newResolveIncidentCommand(command.keyNumber()));
    }

    private static Answer send(FinalCommandStep<?> command) {
        Resending.send(command.requestTimeout(PATIENCE));
        return Answer.TAKEN;
    }
}
