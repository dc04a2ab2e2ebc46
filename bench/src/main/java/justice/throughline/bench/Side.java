package justice.throughline.bench;

import java.util.List;
import java.util.Map;

/** One of the two that are compared. */
interface Side extends AutoCloseable {

    String name();

    /**
     * Drives every crime to its end and answers when all have ended.
     *
     * @throws IllegalStateException when one ended otherwise than its history says
     */
    void drive(List<Crime> crimes) throws Exception;

    /** Ids of the processes that work for this side, by name; a database counts with its children. */
    Map<String, Long> processes();

    @Override
    void close();
}
