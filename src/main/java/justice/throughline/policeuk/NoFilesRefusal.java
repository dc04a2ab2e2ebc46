package justice.throughline.policeuk;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Nothing was sent to import. */
class NoFilesRefusal extends Refusal {

    NoFilesRefusal() {
        super(HttpStatus.UNPROCESSABLE_ENTITY, "imports-no-files");
        blaming("files");
    }
}
