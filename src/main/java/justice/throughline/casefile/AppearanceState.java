package justice.throughline.casefile;

import justice.throughline.shared.StateGraph;

/** How an appearance stands; whether its hearing does is said of that. */
public enum AppearanceState implements StateGraph<AppearanceState> {
    EXPECTED,
    RESULTED,
    /** The defendant is no longer in this hearing. */
    ENDED;

    /** A result can be put right, and who was taken out be put in again. */
    @Override
    public boolean leadsTo(AppearanceState next) {
        return switch (this) {
            case EXPECTED -> next != EXPECTED;
            case RESULTED -> next == RESULTED;
            case ENDED -> next == EXPECTED;
        };
    }
}
