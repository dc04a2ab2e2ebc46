package justice.throughline.policeuk;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** A file that cannot be imported, named as what it is. */
class FileRefusal extends Refusal {

    /** What a file can turn out to be. */
    enum Found {
        EMPTY(false),
        ZIP(true),
        EXCEL(true),
        PDF(true),
        HTML(true),
        XML(true),
        JSON(true),
        IMAGE(true),
        BINARY(true),
        STOP_AND_SEARCH(false),
        NO_HEADING(false),
        COLUMNS_MISSING(false),
        OTHER_TABLE(false),
        STREET_AS_OUTCOMES(false),
        OUTCOMES_AS_STREET(false);

        private final boolean otherMedia;

        Found(boolean otherMedia) {
            this.otherMedia = otherMedia;
        }

        private String code() {
            return "imports-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    FileRefusal(Found found, String file, String detail) {
        super(
                found.otherMedia ? HttpStatus.UNSUPPORTED_MEDIA_TYPE : HttpStatus.UNPROCESSABLE_ENTITY,
                found.code(),
                file,
                detail);
        getBody().setProperty("file", file);
    }
}
