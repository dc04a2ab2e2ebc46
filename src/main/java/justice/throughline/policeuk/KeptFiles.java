package justice.throughline.policeuk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Uploaded files until they are imported. They are in the database, so that any copy of the application can import them. */
@Component
class KeptFiles {

    private static final int PIECE = 1 << 20;
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(1);

    private final FileParts parts;
    private final InstantSource clock;

    KeptFiles(FileParts parts, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** What was kept of a file. */
    record Kept(Content content, String sha256) {}

    /** Keeps what is sent while it comes, whatever its size. */
    Kept keep(UUID importId, int position, InputStream in) throws IOException {
        var digesting = new DigestInputStream(in, sha256());
        var bytes = 0L;
        var number = 0;
        for (var piece = digesting.readNBytes(PIECE);
                piece.length > 0 || number == 0;
                piece = digesting.readNBytes(PIECE)) {
            parts.save(new FilePart(new FilePart.Key(importId, position, number++), piece, clock.instant()));
            bytes += piece.length;
        }
        var digest = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        return new Kept(content(importId, position, bytes), digest);
    }

    Content content(UUID importId, int position, long bytes) {
        return new Content() {

            @Override
            public InputStream open() {
                return new SequenceInputStream(new Pieces(importId, position));
            }

            @Override
            public long bytes() {
                return bytes;
            }
        };
    }

    boolean has(UUID importId, int position) {
        return parts.count(importId, position) > 0;
    }

    void remove(UUID importId) {
        parts.remove(importId);
    }

    /** Those of uploads that broke off, and of imports whose copy ended before it removed them. */
    @Scheduled(fixedDelayString = "PT1H")
    void removeForgotten() {
        parts.removeForgotten(clock.instant().minus(LONGEST_UPLOAD), ImportState.OPEN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Read one by one, when its turn comes. */
    private final class Pieces implements Enumeration<InputStream> {

        private final UUID importId;
        private final int position;
        private final int count;
        private int next;

        Pieces(UUID importId, int position) {
            this.importId = importId;
            this.position = position;
            this.count = parts.count(importId, position);
        }

        @Override
        public boolean hasMoreElements() {
            return next < count;
        }

        @Override
        public InputStream nextElement() {
            var key = new FilePart.Key(importId, position, next++);
            var part = parts.findById(key).orElseThrow(() -> new FilesGoneException(key.toString()));
            return new ByteArrayInputStream(part.content());
        }
    }
}
