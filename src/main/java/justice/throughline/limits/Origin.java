package justice.throughline.limits;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a limit is counted from, in the words of the tables: {@code start}, {@code learned}, the name of a fact, or {@code
 * earliest of start; arrestedAt + 24 hours}. A name with a question mark counts only where it is known.
 */
record Origin(@Nullable String pick, List<Term> terms) {

    private static final Pattern WORDS = Pattern.compile("(?:(earliest|latest) of )?(.+)");

    record Term(String name, boolean maybe, @Nullable Span plus) {

        static Term parse(String words) {
            var parts = words.strip().split(" \\+ ");
            var name = parts[0];
            var maybe = name.endsWith(Rule.MAYBE);
            var plus = parts.length > 1 ? Span.parse(parts[1]) : null;
            return new Term(maybe ? name.substring(0, name.length() - 1) : name, maybe, plus);
        }

        Optional<Instant> at(Facts facts) {
            var time = facts.time(name);
            if (time.isEmpty() && !maybe) {
                throw Missing.time(name);
            }
            return plus == null
                    ? time
                    : time.map(at -> at.plus(plus.amount(), plus.unit().length()));
        }
    }

    static Origin parse(String words) {
        var parts = WORDS.matcher(words);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a place to count from: " + words);
        }
        return new Origin(
                parts.group(1),
                Arrays.stream(parts.group(2).split(";")).map(Term::parse).toList());
    }

    /** The moment, with how it was chosen. */
    Instant at(Facts facts, List<Step> steps) {
        var known = terms.stream().filter(term -> term.at(facts).isPresent()).toList();
        Comparator<Term> order = Comparator.comparing(term -> term.at(facts).orElseThrow());
        var chosen = known.stream()
                .min("latest".equals(pick) ? order.reversed() : order)
                .orElseThrow();
        var at = chosen.at(facts).orElseThrow();
        if (known.size() > 1) {
            known.forEach(term -> steps.add(
                    Step.of("origin", "fact:" + term.name(), term.at(facts).orElseThrow())));
            steps.add(Step.of("origin-" + pick, at));
        } else if (!Facts.START.equals(chosen.name())) {
            steps.add(Step.of("counted-from", "fact:" + chosen.name(), at));
        }
        return at;
    }
}
