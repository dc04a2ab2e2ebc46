package justice.throughline.arrivals;

import java.util.List;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a file was not taken. Its words hold nothing of what the file said. */
public class FileRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private FileRefusal(HttpStatus status, String code, @Nullable Object... args) {
        super(status, "inbox-" + code, args);
    }

    static FileRefusal unknown() {
        return new FileRefusal(HttpStatus.NOT_FOUND, "unknown");
    }

    static FileRefusal unknownFormat() {
        return new FileRefusal(HttpStatus.NOT_FOUND, "unknown-format");
    }

    static FileRefusal notYours() {
        return new FileRefusal(HttpStatus.FORBIDDEN, "not-yours");
    }

    static FileRefusal empty() {
        return new FileRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "empty");
    }

    static FileRefusal wrongType(String expected) {
        return new FileRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "wrong-type", expected);
    }

    static FileRefusal notThisFormat() {
        return new FileRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-this-format");
    }

    static FileRefusal compressed() {
        return new FileRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "compressed");
    }

    static FileRefusal tooLarge(long bytes) {
        return new FileRefusal(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", bytes);
    }

    static FileRefusal notNow() {
        return new FileRefusal(HttpStatus.CONFLICT, "not-now");
    }

    static FileRefusal contentGone() {
        return new FileRefusal(HttpStatus.GONE, "content-gone");
    }

    /** It was read and cannot be used; the violations say why, place by place; there may be more than are listed. */
    static FileRefusal refused(long number, int count, List<FindingView> violations) {
        var refusal = new FileRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "refused", count);
        refusal.getBody().setProperty("count", count);
        refusal.getBody().setProperty("file", "/api/files/" + number);
        refusal.getBody().setProperty("violations", violations);
        return refusal;
    }
}
