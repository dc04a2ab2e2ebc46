package justice.throughline.policeuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.casefile.OutcomeCategory;

/** Generated histories, the same in every run, as the files that publish them. */
record PublishedHistories(List<PublishedHistory> all) {

    static PublishedHistories of(int count, List<OutcomeCategory> categories) {
        var random = new Random(20_261_128);
        return new PublishedHistories(Stream.generate(() -> PublishedHistory.any(random, categories))
                .limit(count)
                .toList());
    }

    static List<Integer> months() {
        return IntStream.rangeClosed(1, PublishedHistory.MONTHS).boxed().toList();
    }

    /** New Crime IDs, one for each. */
    List<String> ids() {
        return all.stream().map(history -> PoliceUkText.newCrimeId()).toList();
    }

    String street(List<String> ids, int month) {
        return PoliceUkText.street(rows(ids, true, month));
    }

    String outcomes(List<String> ids, int month) {
        return PoliceUkText.outcomes(rows(ids, false, month));
    }

    /** Every file, the last month first. */
    String[] files(List<String> ids) {
        List<String> files = new ArrayList<>();
        for (var month : months().reversed()) {
            files.add(outcomes(ids, month));
            files.add(street(ids, month));
        }
        return files.toArray(String[]::new);
    }

    private String[] rows(List<String> ids, boolean street, int month) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.get(i).of(street, month).stream().map(row -> row.text(ids.get(i))))
                .toArray(String[]::new);
    }
}
