package justice.throughline.shared;

/**
 * What a list is sorted by: an expression in SQL over its rows. Where it is empty, the row is last.
 *
 * @param optional whether it may be empty
 */
public record SortKey(String sql, KeyKind kind, boolean descending, boolean optional) {

    public static SortKey up(String sql, KeyKind kind) {
        return new SortKey(sql, kind, false, false);
    }

    public static SortKey down(String sql, KeyKind kind) {
        return new SortKey(sql, kind, true, false);
    }

    public SortKey orNone() {
        return new SortKey(sql, kind, descending, true);
    }

    String order(boolean turned) {
        return sql + (descending != turned ? " desc" : " asc") + (turned ? " nulls first" : " nulls last");
    }

    /** Of a row that its value is that of the parameter, or that it is empty as well. */
    String same(String parameter, boolean empty) {
        return empty ? sql + " is null" : sql + " = " + parameter;
    }

    /** Of a row that it lies beyond the value of the parameter, or beyond the empty ones. */
    String beyond(String parameter, boolean empty, boolean turned) {
        if (empty) return turned ? sql + " is not null" : "false";
        var further = sql + (descending != turned ? " < " : " > ") + parameter;
        return optional && !turned ? "(" + further + " or " + sql + " is null)" : further;
    }
}
