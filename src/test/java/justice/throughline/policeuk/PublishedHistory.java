package justice.throughline.policeuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import justice.throughline.casefile.OutcomeCategory;
import org.jspecify.annotations.Nullable;

/** All that is ever published about one crime, in the order of files. */
record PublishedHistory(List<Row> rows) {

    static final int MONTHS = 6;

    /** @param outcome none where a street row gives none; its status, or what was decided in that month */
    record Row(boolean street, int month, @Nullable OutcomeCategory outcome) {

        String text(String crimeId) {
            var name = outcome == null ? "" : outcome.name();
            return street
                    ? PoliceUkText.crime(crimeId, date(), "Burglary", name)
                    : PoliceUkText.outcome(crimeId, date(), name);
        }

        private String date() {
            return "2023-0" + month;
        }
    }

    /** Two finals, goings back, ties, repetitions and statuses unlike the outcomes among them. */
    static PublishedHistory any(Random random, List<OutcomeCategory> categories) {
        List<Row> rows = new ArrayList<>();
        var narrow = random.nextBoolean();
        for (var count = 1 + random.nextInt(6); count > 0; count--) {
            var street = random.nextInt(3) == 0;
            var outcome = street && random.nextInt(5) == 0 ? null : categories.get(random.nextInt(categories.size()));
            var row = new Row(street, 1 + random.nextInt(narrow ? 2 : MONTHS), outcome);
            rows.add(row);
            if (!street && random.nextInt(6) == 0) rows.add(row);
        }
        return new PublishedHistory(rows);
    }

    List<Row> of(boolean street, int month) {
        return rows.stream()
                .filter(row -> row.street() == street && row.month() == month)
                .toList();
    }
}
