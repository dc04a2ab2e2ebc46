package justice.throughline.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Guesses which word was meant by one that is not known. */
final class Spelling {

    private Spelling() {}

    /** The known word that takes the fewest changed letters, unless that would change most of the word. */
    static Optional<String> nearest(String typed, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(word -> distance(typed, word) <= Math.max(2, word.length() / 2));
    }

    /** Levenshtein's: letters to put in, take out or change; small and capital letters are the same. */
    private static int distance(String typed, String word) {
        var from = typed.toLowerCase(Locale.ROOT);
        var to = word.toLowerCase(Locale.ROOT);
        var row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            var above = row.clone();
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
