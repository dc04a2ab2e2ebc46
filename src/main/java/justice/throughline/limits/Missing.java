package justice.throughline.limits;

import java.util.List;
import java.util.stream.Collectors;

/** Refusals that list what a question lacks. */
final class Missing {

    private Missing() {}

    static LawRefusal time(String name) {
        var field = Facts.LEARNED.equals(name) ? Facts.LEARNED_AT : name;
        return of(List.of(new Fact(field, Fact.Type.MOMENT, List.of(), true)));
    }

    static LawRefusal of(List<Fact> facts) {
        var names = facts.stream().map(Fact::name).collect(Collectors.joining(", "));
        return LawRefusal.ofField(facts.getFirst().name(), "limit-facts-needed", names)
                .needing(facts);
    }
}
