package justice.throughline.exchange;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The partner whose message it is, and the id that it has given it. */
@Embeddable
record MessageKey(String partner, String id) implements Serializable {}
