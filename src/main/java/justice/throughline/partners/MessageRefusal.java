package justice.throughline.partners;

import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a message of a partner was not taken. Its words hold nothing of what the message said. */
public class MessageRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private MessageRefusal(HttpStatus status, String code, @Nullable Object... args) {
        super(status, "handoff-message-" + code, args);
    }

    static MessageRefusal unknownPartner() {
        return new MessageRefusal(HttpStatus.UNAUTHORIZED, "unknown-partner");
    }

    static MessageRefusal unsigned() {
        return new MessageRefusal(HttpStatus.UNAUTHORIZED, "unsigned");
    }

    static MessageRefusal wrongSignature() {
        return new MessageRefusal(HttpStatus.UNAUTHORIZED, "wrong-signature");
    }

    static MessageRefusal staleSignature() {
        return new MessageRefusal(HttpStatus.UNAUTHORIZED, "stale-signature");
    }

    static MessageRefusal replayedSignature() {
        return new MessageRefusal(HttpStatus.CONFLICT, "replayed-signature");
    }

    public static MessageRefusal contentType() {
        return new MessageRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-type");
    }

    public static MessageRefusal compressed() {
        return new MessageRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "compressed");
    }

    public static MessageRefusal tooLarge(long bytes) {
        return new MessageRefusal(HttpStatus.PAYLOAD_TOO_LARGE, "too-large", bytes);
    }

    public static MessageRefusal unreadable() {
        return new MessageRefusal(HttpStatus.BAD_REQUEST, "unreadable");
    }

    public static MessageRefusal unknownType() {
        return new MessageRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "unknown-type");
    }

    /** @param where the places of the schema that were violated, never the values */
    public static MessageRefusal schema(String where) {
        return new MessageRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "schema", where);
    }
}
