package justice.throughline.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a message says, and what it said before somebody repaired it. */
@Embeddable
class MessageBody {

    private String body;

    @Column(name = "original_body")
    private @Nullable String originalBody;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected MessageBody() {}

    MessageBody(String body) {
        this.body = body;
    }

    String text() {
        return body;
    }

    @Nullable
    String original() {
        return originalBody;
    }

    void replace(String other) {
        body = other;
    }

    /** The first original stays, however often it is repaired. */
    void repair(String repaired) {
        if (originalBody == null) originalBody = body;
        body = repaired;
    }
}
