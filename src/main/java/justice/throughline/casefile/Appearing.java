package justice.throughline.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import justice.throughline.shared.Evidence;
import org.springframework.stereotype.Component;

/** Keeps up who appears in which hearing. Its callers have the case or the hearing locked. */
@Component
class Appearing {

    private final Appearances rows;
    private final AppearanceEvents events;
    private final Hearings hearings;
    private final OutcomeCategories outcomes;

    Appearing(Appearances rows, AppearanceEvents events, Hearings hearings, OutcomeCategories outcomes) {
        this.rows = rows;
        this.events = events;
        this.hearings = hearings;
        this.outcomes = outcomes;
    }

    Map<Long, List<CaseAppearance>> of(Collection<Long> of) {
        if (of.isEmpty()) return Map.of();
        return rows.of(of).stream().collect(groupingBy(Appearance::hearing, mapping(Appearance::shown, toList())));
    }

    /** The cases of a hearing, the one that leads it first. */
    List<UUID> casesOf(Hearing hearing) {
        var guests = rows.of(List.of(hearing.id())).stream()
                .filter(each -> each.state() != AppearanceState.ENDED)
                .map(Appearance::caseId);
        return Stream.concat(Stream.of(hearing.caseId()), guests).distinct().toList();
    }

    /** These defendants of the case appear in the hearing from now on; who does already stays as they are. */
    void expect(long hearing, UUID caseId, List<PersonKey> defendants, Evidence said, Instant at) {
        if (defendants.isEmpty()) return;
        var known = rows.of(hearing, caseId).stream().collect(toMap(Appearance::key, Function.identity()));
        for (var defendant : defendants) {
            var appearance = known.get(new AppearanceKey(hearing, defendant));
            if (appearance == null) {
                keep(new Appearance(hearing, caseId, defendant), said, at);
            } else if (appearance.state() == AppearanceState.ENDED) {
                appearance.expectAgain();
                note(appearance, said, at);
            }
        }
    }

    /** Of a hearing that is new. */
    void expectNew(long hearing, UUID caseId, List<PersonKey> defendants, Evidence said, Instant at) {
        defendants.forEach(defendant -> keep(new Appearance(hearing, caseId, defendant), said, at));
    }

    /** These have become defendants: they appear in what is listed of the case. */
    void joinLate(UUID caseId, List<PersonKey> defendants, Evidence said, Instant at) {
        hearings.listedOf(caseId).forEach(hearing -> expect(hearing, caseId, defendants, said, at));
    }

    /** The hearing is no longer of this case. */
    void leave(long hearing, UUID caseId, Evidence said, Instant at) {
        rows.of(hearing, caseId).stream()
                .filter(each -> each.state() == AppearanceState.EXPECTED)
                .forEach(each -> {
                    each.end();
                    note(each, said, at);
                });
    }

    /**
     * What came of it for one defendant; the same again changes nothing.
     *
     * @return nothing where this defendant does not appear in it
     * @throws IllegalArgumentException for an unknown outcome
     * @throws IllegalStateException when the defendant was taken out of the hearing
     */
    Optional<CaseAppearance> result(AppearanceKey key, CourtResult said) {
        outcomes.get(said.outcome());
        var appearance = rows.lock(key);
        appearance
                .filter(each -> each.result(said.outcome(), said.day()))
                .ifPresent(each -> note(each, said.said(), said.saidAt()));
        return appearance.map(Appearance::shown);
    }

    private void keep(Appearance appearance, Evidence said, Instant at) {
        rows.save(appearance);
        note(appearance, said, at);
    }

    private void note(Appearance changed, Evidence said, Instant at) {
        events.save(new AppearanceEvent(changed, said, at));
    }
}
