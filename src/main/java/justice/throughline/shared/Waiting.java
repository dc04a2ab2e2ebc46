package justice.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * How many wait.
 *
 * @param seconds how long the first has waited
 */
public record Waiting(long number, double seconds) {

    public static final Waiting NOTHING = new Waiting(0, 0);

    /** Of a row with the columns {@code number} and {@code seconds}, which is null where nothing waits. */
    public static Waiting ofRow(ResultSet row, int line) throws SQLException {
        return new Waiting(row.getLong("number"), row.getDouble("seconds"));
    }

    /** As {@code what.waiting} and {@code what.oldest}. */
    public List<Figure> figures(String what) {
        return List.of(Figure.number(what + ".waiting", number), Figure.age(what + ".oldest", seconds));
    }

    /** The same of one of several. */
    public List<Figure> figures(String what, String label, String word) {
        return figures(what).stream().map(figure -> figure.of(label, word)).toList();
    }
}
