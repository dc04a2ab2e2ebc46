package justice.throughline.trail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the whole audit with its seals, and these with those that are kept outside the database. */
@Component
public class ChainCheck {

    /** What was done to the audit. */
    public enum Kind {
        ALTERED("entry %d is not as it was sealed"),
        MISSING("entry %d was sealed and is not there any more"),
        ADDED("entry %d came in between after its neighbours were sealed"),
        SEAL("seal %d is not the one that followed the seal before it"),
        HEAD("seal %d is another than the file outside the database has, or is gone");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** @param place the number of an entry, or of a seal */
    public record Fault(Kind kind, long place) {

        public String words() {
            return kind.words.formatted(place);
        }
    }

    /**
     * @param entries how many were found as they were sealed
     * @param seal the number of the last seal that was
     * @param first the first fault there is
     */
    public record Result(
            long entries, long seal, String hash, @Nullable Fault first) {}

    private final AuditRows rows;
    private final Seals seals;
    private final Heads heads;

    ChainCheck(AuditRows rows, Seals seals, Heads heads) {
        this.rows = rows;
        this.seals = seals;
        this.heads = heads;
    }

    /** Takes long where the audit is long, and holds no transaction meanwhile. What was not sealed yet is not looked at. */
    public Result run() {
        Map<Long, String> outside = new HashMap<>(heads.all());
        var sound = new Result(0, 0, "", null);
        var after = 0L;
        while (true) {
            var more = seals.after(sound.seal());
            if (more.isEmpty()) break;
            for (var seal : more) {
                var fault = fault(seal, sound, after, outside.remove(seal.number()));
                if (fault != null) return new Result(sound.entries(), sound.seal(), sound.hash(), fault);
                sound = new Result(sound.entries() + seal.size(), seal.number(), seal.hash(), null);
                after = seal.lastEntry();
            }
        }
        var gone = outside.keySet().stream().min(Long::compare);
        return gone.isEmpty()
                ? sound
                : new Result(sound.entries(), sound.seal(), sound.hash(), new Fault(Kind.HEAD, gone.get()));
    }

    private @Nullable Fault fault(Seal seal, Result before, long after, @Nullable String outside) {
        var next = before.seal() + 1;
        if (seal.number() != next || !seal.follows(before.hash())) return new Fault(Kind.SEAL, next);
        if (outside != null && !outside.equals(seal.hash())) return new Fault(Kind.HEAD, next);
        return fault(seal, rows.between(after, seal.lastEntry()));
    }

    private static @Nullable Fault fault(Seal seal, List<AuditRow> found) {
        for (int at = 0; at < seal.size(); at++) {
            var sealed = seal.entry(at);
            if (at >= found.size() || found.get(at).id() > sealed) return new Fault(Kind.MISSING, sealed);
            var row = found.get(at);
            if (row.id() < sealed) return new Fault(Kind.ADDED, row.id());
            if (!seal.marks(at, row)) return new Fault(Kind.ALTERED, sealed);
        }
        return null;
    }
}
