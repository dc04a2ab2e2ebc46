package justice.throughline.handoffs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can happen to a hand-off, and from where. */
public enum Step {
    OFFER(State.OFFERED, State.REFUSED, State.REDIRECTED, State.RETURNED),
    DELIVER(State.DELIVERED, State.OFFERED),
    VALIDATE(State.VALIDATED, State.DELIVERED),
    ACCEPT(State.ACCEPTED, State.VALIDATED, State.WITHDRAWN),
    ACCEPT_PARTLY(State.PARTLY_ACCEPTED, State.VALIDATED, State.WITHDRAWN),
    REFUSE(State.REFUSED, State.DELIVERED, State.VALIDATED, State.WITHDRAWN),
    REDIRECT(State.REDIRECTED, State.VALIDATED, State.WITHDRAWN),
    START(State.WORKING, State.ACCEPTED, State.PARTLY_ACCEPTED),
    FINISH(State.DONE, State.WORKING),
    RETURN(State.RETURNED, State.ACCEPTED, State.PARTLY_ACCEPTED, State.WORKING),
    /** Both sides have conferred; the state stays. */
    CONFER(State.REFUSED, State.REFUSED, State.RETURNED),
    WITHDRAW(
            State.WITHDRAWN,
            State.OFFERED,
            State.DELIVERED,
            State.VALIDATED,
            State.REFUSED,
            State.REDIRECTED,
            State.RETURNED),
    /** The sender accepts that its work was refused. */
    ACCEPT_REFUSAL(State.ENDED, State.REFUSED, State.REDIRECTED, State.RETURNED),
    /** What our own program had said for the receiver was taken back; nobody takes this step. */
    CORRECT(State.DELIVERED);

    private static final Set<Step> OF_SENDER = EnumSet.of(OFFER, CONFER, WITHDRAW, ACCEPT_REFUSAL);

    /** Steps that a later one proves to have happened: who decides has received. */
    private static final Set<Step> IMPLIED = EnumSet.of(DELIVER, VALIDATE, START);

    private final State target;
    private final Set<State> sources;

    Step(State target, State... sources) {
        this.target = target;
        this.sources = EnumSet.noneOf(State.class);
        this.sources.addAll(List.of(sources));
    }

    public State target() {
        return target;
    }

    public boolean allowedFrom(State state) {
        return sources.contains(state);
    }

    /** Whether the sender takes it; the others are the receiver's. */
    public boolean ofSender() {
        return OF_SENDER.contains(this);
    }

    /** Whether it gives the work back and so needs reasons. */
    public boolean bounces() {
        return this == REFUSE || this == RETURN;
    }

    boolean needsReasons() {
        return bounces() || this == ACCEPT_PARTLY || this == ACCEPT_REFUSAL;
    }

    /** The steps that must have happened for this one to be said of that state, this one last; none when it cannot be. */
    public Optional<List<Step>> pathFrom(State state) {
        var open = new ArrayDeque<List<Step>>(List.of(List.of()));
        while (!open.isEmpty()) {
            var path = open.poll();
            var reached = path.isEmpty() ? state : path.getLast().target;
            if (allowedFrom(reached)) return Optional.of(extended(path, this));
            IMPLIED.stream().filter(step -> step.allowedFrom(reached)).forEach(step -> open.add(extended(path, step)));
        }
        return Optional.empty();
    }

    private static List<Step> extended(List<Step> path, Step step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
