package justice.throughline.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * The record that proves what somebody said or did. A state of another party is never proven by our own program alone.
 *
 * @param reference of that record: the key of a task, the id of a message, the name of what in the program said it
 */
public record Proof(Kind kind, String reference) {

    /** What kind of record it is. */
    public enum Kind {
        /** A completed task. */
        TASK,
        /** What somebody did on a page or through the API. */
        ACT,
        /** A message of the party's own system. */
        MESSAGE,
        /** The receipt of the party's own system. */
        RECEIPT,
        /** The list of a desk here, on which our own program has put it. */
        LIST,
        /** A file that was read, by the SHA-256 of its content. */
        FILE,
        /** A change of the law's tables and what was worked out anew because of it. */
        RECALCULATION,
        /** Nothing but our own program: it speaks for nobody else. */
        PROGRAM
    }

    public Proof {
        if (reference.isBlank()) throw new IllegalArgumentException("A proof without a record proves nothing");
    }

    public static Proof task(long key) {
        return new Proof(Kind.TASK, Long.toString(key));
    }

    public static Proof act(String reference) {
        return new Proof(Kind.ACT, reference);
    }

    public static Proof message(String id) {
        return new Proof(Kind.MESSAGE, id);
    }

    public static Proof receipt(String ofMessage) {
        return new Proof(Kind.RECEIPT, ofMessage);
    }

    public static Proof list(String desk) {
        return new Proof(Kind.LIST, desk);
    }

    /** @param sha256 of its content */
    public static Proof file(String sha256) {
        return new Proof(Kind.FILE, sha256);
    }

    public static Proof program(String what) {
        return new Proof(Kind.PROGRAM, what);
    }

    /** The reference as the number of a record, where it is one. */
    public Optional<Long> number() {
        return reference.matches("\\d{1,18}") ? Optional.of(Long.valueOf(reference)) : Optional.empty();
    }

    /** The reference as the id of a record, where it is one. */
    public Optional<UUID> id() {
        return id(reference);
    }

    /** The same of any reference. */
    public static Optional<UUID> id(String reference) {
        return reference.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(reference))
                : Optional.empty();
    }

    public boolean isProgramAlone() {
        return kind == Kind.PROGRAM;
    }

    /** Whether it is a record of our own program, of what that did itself: nobody else is known to have seen it. */
    public boolean isOurOwn() {
        return isProgramAlone() || kind == Kind.LIST;
    }
}
