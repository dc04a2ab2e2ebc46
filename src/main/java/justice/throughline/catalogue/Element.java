package justice.throughline.catalogue;

import java.util.Optional;
import java.util.Set;

/**
 * A step of a process as its designer drew it.
 *
 * @param type as the engine's journal calls it, such as {@code USER_TASK}
 * @param name the designer's words, or the id where the designer gave none
 * @param formId the form that a person fills in here
 * @param awaited names of the messages that its boundary events wait for
 */
public record Element(String id, String type, String name, Optional<String> formId, Set<String> awaited) {}
