package justice.throughline.handoffs;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of hand-off, a row of the catalogue.
 *
 * @param bases lawful bases, one of which must be recorded
 * @param fields all that its payload may hold
 * @param required kinds of document without which the receiver will refuse
 * @param reasons codes with which the receiver may give it back
 * @param about only a case with somebody in this role has it
 * @param nation whose calendar its limits follow
 * @param doneByOutcome its work is done when its receiver has decided the outcome of the case
 * @param triaged where its receiver works at a desk here, its journey asks for the answer there
 * @param overtaken its journey takes it back once what is published takes the case elsewhere, while nobody has taken it on
 */
public record Kind(
        String code,
        List<String> from,
        List<String> to,
        List<String> bases,
        Set<String> fields,
        Set<String> required,
        Set<String> optional,
        List<String> reasons,
        @Nullable PersonRole about,
        Jurisdiction nation,
        boolean doneByOutcome,
        boolean triaged,
        boolean overtaken) {

    /** The kinds of document that it requires and that are not among these. */
    List<String> missing(Collection<String> types) {
        return required.stream().filter(type -> !types.contains(type)).sorted().toList();
    }

    /** The kinds of document that it may carry. */
    List<String> documents() {
        return Stream.concat(required.stream(), optional.stream()).sorted().toList();
    }

    boolean carries(String artefactType) {
        return required.contains(artefactType) || optional.contains(artefactType);
    }
}
