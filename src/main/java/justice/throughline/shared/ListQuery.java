package justice.throughline.shared;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A list in SQL: its parts, one behind the other, each in its order.
 *
 * @param params of all parts
 * @param around what is selected around the rows of a page
 */
public record ListQuery(List<Part> parts, Map<String, ?> params, UnaryOperator<String> around) {

    /**
     * @param columns what is selected of a row
     * @param from where, ending in a condition
     */
    public record Part(String columns, String from, Keyset order) {

        /** All of its rows. */
        public String sql() {
            return "select " + columns + " " + from + " order by " + order.order();
        }

        String sql(Keyset way, String beyond) {
            return "select " + columns + way.columns() + " " + from + beyond + " order by " + way.order()
                    + " limit :most offset :skipped";
        }
    }

    public static ListQuery of(Part part, Map<String, ?> params) {
        return new ListQuery(List.of(part), params, UnaryOperator.identity());
    }
}
