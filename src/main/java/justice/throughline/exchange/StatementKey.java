package justice.throughline.exchange;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Of which partner, about which kind of hand-off, for which day. */
@Embeddable
record StatementKey(String partner, String kind, LocalDate day) implements Serializable {}
