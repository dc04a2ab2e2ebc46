package justice.throughline.policeuk;

import java.util.UUID;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** There is no import with this id. */
class NoSuchImport extends Refusal {

    NoSuchImport(UUID id) {
        super(HttpStatus.NOT_FOUND, "imports-not-found", id);
    }
}
