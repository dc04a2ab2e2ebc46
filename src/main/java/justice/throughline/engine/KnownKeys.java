package justice.throughline.engine;

import java.util.OptionalLong;

/** What the journal knows of the keys that the engine has given. */
public interface KnownKeys {

    /** The highest key that this partition has given; empty where it has given none. */
    OptionalLong highest(int partition);

    /**
     * Whether a partition that gives this key is older than what was known of it before: it never gives a key again, and
     * each is higher than all before.
     */
    static boolean forgotten(OptionalLong highestBefore, long key) {
        return highestBefore.isPresent() && key > 0 && key <= highestBefore.getAsLong();
    }

    /** What that means, and what to do. */
    static String why(int partition) {
        return "The database is newer than the engine: partition " + partition
                + " gives keys that the journal has already,"
                + " of what came later. Whatever the engine did since would be done twice. Restore PostgreSQL and Zeebe"
                + " from one backup; see 'An engine older than the database' in docs/operations.md";
    }
}
