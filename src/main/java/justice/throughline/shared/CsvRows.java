package justice.throughline.shared;

import java.util.List;
import java.util.function.Consumer;

/** Puts the rows of a table into a file, one after the other. */
@FunctionalInterface
public interface CsvRows {

    /** @param file takes a row with a value for each column */
    void into(Consumer<List<?>> file);

    /** Those that are at hand. */
    static CsvRows of(List<? extends List<?>> rows) {
        return rows::forEach;
    }
}
