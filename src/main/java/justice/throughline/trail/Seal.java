package justice.throughline.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** Some entries of the audit as they were when they were sealed. Written once, never changed. */
@Entity
@Immutable
@Table(schema = "trail", name = "seal")
class Seal {

    @Id
    private long number;

    private long[] entries;

    private byte[] marks;

    private String hash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Seal() {}

    /** @param rows at least one */
    private Seal(long number, String before, List<AuditRow> rows, Instant sealedAt) {
        this.number = number;
        this.entries = rows.stream().mapToLong(AuditRow::id).toArray();
        var all = ByteBuffer.allocate(Marks.LENGTH * rows.size());
        rows.forEach(row -> all.put(Marks.of(row)));
        this.marks = all.array();
        this.hash = Marks.seal(before, number, entries, marks);
        this.sealedAt = sealedAt;
    }

    static Seal first(List<AuditRow> rows, Instant sealedAt) {
        return new Seal(1, "", rows, sealedAt);
    }

    Seal next(List<AuditRow> rows, Instant at) {
        return new Seal(number + 1, hash, rows, at);
    }

    long number() {
        return number;
    }

    String hash() {
        return hash;
    }

    long lastEntry() {
        return entries[entries.length - 1];
    }

    int size() {
        return entries.length;
    }

    long entry(int at) {
        return entries[at];
    }

    boolean marks(int at, AuditRow row) {
        var mark = Arrays.copyOfRange(marks, Marks.LENGTH * at, Marks.LENGTH * (at + 1));
        return entries[at] == row.id() && Arrays.equals(mark, Marks.of(row));
    }

    /** Whether its hash is that of its marks behind the seal before. */
    boolean follows(String before) {
        return hash.equals(Marks.seal(before, number, entries, marks));
    }
}
