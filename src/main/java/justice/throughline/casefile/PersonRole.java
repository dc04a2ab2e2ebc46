package justice.throughline.casefile;

import justice.throughline.shared.StateGraph;

/** What somebody is in a case. */
public enum PersonRole implements StateGraph<PersonRole> {
    VICTIM,
    WITNESS,
    SUSPECT,
    DEFENDANT;

    /** Whoever is charged was a suspect. */
    @Override
    public boolean leadsTo(PersonRole next) {
        return this == SUSPECT && next == DEFENDANT;
    }
}
