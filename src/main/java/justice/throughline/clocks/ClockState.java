package justice.throughline.clocks;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** How a clock stands. */
public enum ClockState implements StateGraph<ClockState> {
    RUNNING,
    PAUSED,
    /** Runs on after an extension or an order of a court. */
    EXTENDED,
    /** The limit has passed and what it asks for has not been done. */
    BREACHED,
    /** Done in time. */
    MET,
    /** Over without being met: done late, or no longer needed. */
    ENDED,
    /** Should never have run; why is kept. */
    VOID;

    static final Set<ClockState> LIVE = Set.of(RUNNING, PAUSED, EXTENDED, BREACHED);

    /** Whether it still asks for something to be done. */
    public boolean live() {
        return LIVE.contains(this);
    }

    /** Whether its end comes nearer: a paused clock presses nobody. */
    public boolean presses() {
        return live() && this != PAUSED;
    }

    /** What is over stays so; news of what is live may come late, and make anything of it. */
    @Override
    public boolean leadsTo(ClockState next) {
        return live() || next == this;
    }
}
