package justice.throughline.handoff;

import java.util.List;
import java.util.Set;

/**
 * A kind of hand-off, a row of the catalogue.
 *
 * @param bases lawful bases, one of which must be recorded
 * @param fields all that its payload may hold
 * @param required kinds of document without which the receiver will refuse
 * @param reasons codes with which the receiver may give it back
 */
public record Kind(
        String code,
        List<String> from,
        List<String> to,
        List<String> bases,
        Set<String> fields,
        Set<String> required,
        Set<String> optional,
        List<String> reasons) {

    boolean carries(String artefactType) {
        return required.contains(artefactType) || optional.contains(artefactType);
    }
}
