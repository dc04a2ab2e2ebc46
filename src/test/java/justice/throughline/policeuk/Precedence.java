package justice.throughline.policeuk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import justice.throughline.casefile.OutcomeCategory;
import justice.throughline.policeuk.PublishedHistory.Row;
import org.jspecify.annotations.Nullable;

/** The precedence of docs/published-outcomes.md once more, step by step, to compare with. */
final class Precedence {

    private static final List<String> INCONCLUSIVE =
            List.of("status-update-unavailable", "awaiting-court-result", "court-result-unavailable");

    private final PublishedHistory history;
    private final List<String> lightestFirst;

    Precedence(PublishedHistory history, List<String> lightestFirst) {
        this.history = history;
        this.lightestFirst = lightestFirst;
    }

    @Nullable
    OutcomeCategory headline() {
        var status = best(row -> row.street() && conclusive(row), months().thenComparing(stages()));
        var named = status.map(Row::outcome).orElse(null);
        var dated = best(
                row -> !row.street() && conclusive(row),
                months().thenComparing(Comparator.comparing((Row row) -> row.outcome() == named))
                        .thenComparing(stages()));
        var newer = status.filter(
                row -> dated.isEmpty() || row.month() > dated.get().month());
        var stands = newer.or(() -> dated);
        var since = stands.map(Row::month).orElse(0);
        var moved = further(
                best(row -> !row.street() && inconclusive(row) && row.month() >= since && ahead(row, stands), stages()),
                stands);
        moved = further(status, moved);
        return further(best(row -> row.street() && inconclusive(row), stages()), moved)
                .map(Row::outcome)
                .orElse(null);
    }

    private Optional<Row> best(Predicate<Row> among, Comparator<Row> order) {
        return history.rows().stream()
                .filter(row -> row.outcome() != null)
                .filter(among)
                .max(order);
    }

    private static Optional<Row> further(Optional<Row> row, Optional<Row> than) {
        return row.filter(one -> ahead(one, than)).or(() -> than);
    }

    private static boolean ahead(Row row, Optional<Row> than) {
        return than.isEmpty() || rank(row) > rank(than.get());
    }

    private Comparator<Row> stages() {
        return Comparator.comparing(Precedence::rank).thenComparing(row -> lightestFirst.indexOf(code(row)));
    }

    private static Comparator<Row> months() {
        return Comparator.comparing(Row::month);
    }

    private static boolean conclusive(Row row) {
        return !inconclusive(row);
    }

    private static boolean inconclusive(Row row) {
        return INCONCLUSIVE.contains(code(row));
    }

    private static int rank(Row row) {
        return row.outcome() == null ? -1 : row.outcome().rank();
    }

    private static String code(Row row) {
        return row.outcome() == null ? "" : row.outcome().code();
    }
}
