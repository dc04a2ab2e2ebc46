package justice.throughline.engine;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientStatusException;
import io.camunda.client.api.command.ProblemException;
import io.grpc.Status;

/** Reads the engine's refusals, which differ between its two transports. */
final class Refusals {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private Refusals() {}

    static boolean alreadyPublished(ClientException refusal) {
        return switch (refusal) {
            case ClientStatusException e -> e.getStatusCode() == Status.Code.ALREADY_EXISTS;
            case ProblemException e -> e.details().getStatus() == CONFLICT;
            default -> false;
        };
    }

    /** What the command is about is no more: a task is done, an incident is over. */
    static boolean gone(ClientException refusal) {
        return switch (refusal) {
            case ClientStatusException e -> e.getStatusCode() == Status.Code.NOT_FOUND;
            case ProblemException e ->
                e.details().getStatus() == NOT_FOUND || e.details().getStatus() == CONFLICT;
            default -> false;
        };
    }

    /** The engine takes the command when it is sent again a little later. */
    static boolean tooBusy(ClientException refusal) {
        return switch (refusal) {
            case ClientStatusException e -> e.getStatusCode() == Status.Code.RESOURCE_EXHAUSTED;
            case ProblemException e ->
                e.details().getStatus() == TOO_MANY_REQUESTS || e.details().getStatus() == UNAVAILABLE;
            default -> false;
        };
    }

    /** The command itself is wrong: sent again it is refused again. */
    static boolean forGood(ClientException refusal) {
        return switch (refusal) {
            case ClientStatusException e -> e.getStatusCode() == Status.Code.INVALID_ARGUMENT;
            case ProblemException e -> e.details().getStatus() == BAD_REQUEST;
            default -> false;
        };
    }
}
