package justice.throughline.shared;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached, or has no room, from everything else that may fail: the same may succeed later. */
public final class DatabaseAway {

    /** After which it is worth trying again. */
    public static final Duration PAUSE = Duration.ofSeconds(10);

    /** Classes of SQL states: the connection, and an operator who ends it. */
    private static final Set<String> CLASSES = Set.of("08", "57");

    /** No room on its disk, no memory, no connection left. */
    private static final Set<String> FULL = Set.of("53100", "53200", "53300");

    /** Somebody cancelled this one statement; the database is there. */
    private static final String CANCELLED = "57014";

    /** What the pool says, without a state, of a connection that broke before: as when what failed is rolled back. */
    private static final String BROKEN = "Connection is closed";

    private DatabaseAway() {}

    /** Whether this failed because the database is away, starts, stops, or is full. */
    public static boolean caused(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && isAway(refused)) return true;
        }
        return false;
    }

    /** Whether this failed because one statement took too long, and was ended. */
    public static boolean tookTooLong(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException ended && CANCELLED.equals(ended.getSQLState())) return true;
        }
        return false;
    }

    private static boolean isAway(SQLException refused) {
        if (refused instanceof SQLTransientConnectionException
                || refused instanceof SQLNonTransientConnectionException
                || refused instanceof SQLRecoverableException) {
            return true;
        }
        var state = refused.getSQLState();
        if (state == null) return BROKEN.equals(refused.getMessage());
        return state.length() == 5
                && (FULL.contains(state) || CLASSES.contains(state.substring(0, 2)) && !CANCELLED.equals(state));
    }
}
