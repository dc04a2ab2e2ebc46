package justice.throughline.exchange;

import java.util.Map;
import java.util.UUID;

/**
 * A way in which messages reach a partner. A site adds its own by a bean of this type and names it in the settings of
 * the partners that use it.
 */
interface Transport {

    /**
     * A message as it goes out.
     *
     * @param body a CloudEvent in JSON
     */
    record Message(UUID id, String partner, long sequence, String body) {}

    /** The name by which settings choose it. */
    String name();

    /**
     * Delivers the message; may be called again for the same one, whose id the partner knows it by.
     *
     * @return what proves that the partner has it
     * @throws UndeliveredException when there is no such proof
     */
    Map<String, String> deliver(Message message) throws UndeliveredException;
}
