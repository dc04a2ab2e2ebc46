package justice.throughline.casefile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case files. Every change may be asked for again without harm: it happens once. */
@Service
@Transactional
public class CaseFiles {

    private final CaseRows rows;
    private final CasePeople persons;
    private final OutcomeEvents outcomes;
    private final OutcomeCategories categories;
    private final CrimeTypes crimeTypes;
    private final CaseSearch search;
    private final CaseLookup lookup;
    private final PublishedStanding standing;
    private final JourneyBeginnings beginnings;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    CaseFiles(
            CaseRows rows,
            CasePeople persons,
            OutcomeEvents outcomes,
            OutcomeCategories categories,
            CrimeTypes crimeTypes,
            CaseSearch search,
            CaseLookup lookup,
            PublishedStanding standing,
            JourneyBeginnings beginnings,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.rows = rows;
        this.persons = persons;
        this.outcomes = outcomes;
        this.categories = categories;
        this.crimeTypes = crimeTypes;
        this.search = search;
        this.lookup = lookup;
        this.standing = standing;
        this.beginnings = beginnings;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CaseSummary> find(UUID caseId) {
        return lookup.summary(caseId);
    }

    /** A page of what is found among the cases that are seen, counted up to 10,000. */
    @Transactional(readOnly = true)
    public Listing<CaseSummary> search(CaseQuery query, CasesSeen seen, CaseSort sort, Place place) {
        return search.page(query, seen, sort, place);
    }

    /** Each that is found among the cases that are seen, the latest month first, however many there are. */
    @Transactional(readOnly = true)
    public void each(CaseQuery query, CasesSeen seen, Consumer<CaseSummary> take) {
        search.each(query, seen, take);
    }

    /** @throws NoSuchCaseException when there is none */
    @Transactional(readOnly = true)
    public CaseDetail detail(UUID caseId) {
        return lookup.detail(caseId);
    }

    /** Everybody in the case, by reference only. */
    @Transactional(readOnly = true)
    public List<CasePerson> people(UUID caseId) {
        return persons.of(caseId);
    }

    /** Codes of the outcomes that the journeys recorded, in order, of each of these cases that has any. */
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> journeyOutcomes(Collection<UUID> caseIds) {
        return outcomes.ofJourneys(caseIds).stream()
                .collect(groupingBy(OutcomeEvent::caseId, mapping(OutcomeEvent::outcome, toList())));
    }

    /**
     * Registers a reported crime; one against somebody gets its victim, whose details the force holds.
     *
     * @throws NoSuchCaseException when there is none
     */
    public void register(UUID caseId) {
        CaseFile file = forChange(caseId);
        var at = clock.instant();
        if (!file.register(at)) return;
        var people = people(caseId);
        if (crimeTypes.find(file.crimeType()).map(CrimeType::hasVictim).orElse(false)) {
            people = persons.with(caseId, new NewPerson(PersonRole.VICTIM, "victim-1", file.force()), people);
        }
        news.publishEvent(new CaseRegistered(caseId, victims(people), at));
    }

    /** Somebody is suspected in the case; who bears this reference as a suspect or defendant already stays so. */
    public void suspect(UUID caseId, String reference) {
        var file = forChange(caseId);
        var known = people(caseId);
        if (known.stream()
                .anyMatch(person -> person.isSuspected() && person.reference().equals(reference))) return;
        persons.join(caseId, new NewPerson(PersonRole.SUSPECT, reference, file.force()), known);
    }

    /**
     * Records what is decided now; the same key counts once. Whoever is charged becomes a defendant.
     *
     * @param key names this one decision for ever
     * @throws NoSuchCaseException when there is no such case
     * @throws IllegalArgumentException for an unknown outcome
     * @throws IllegalStateException when the case is closed
     */
    public void recordOutcome(UUID caseId, String outcome, String key) {
        OutcomeCategory decided = categories.get(outcome);
        var at = clock.instant();
        CaseFile file = forChange(caseId);
        var followed = file.wasTold(outcome);
        if (outcomes.add(caseId, outcome, at, key, followed ? "followed" : "journey") > 0) {
            if (!followed) file.decide(decided, at);
            List<CasePerson> people;
            if (decided.decidedIn() == Stage.CHARGING) {
                people = persons.charged(caseId, file.force(), Evidence.ofProgram("journey", key), at);
            } else {
                people = people(caseId);
            }
            news.publishEvent(new OutcomeRecorded(caseId, outcome, victims(people), at));
        }
    }

    /** Follows journeys to their stages; a closed case stays closed. */
    void moveTo(Map<UUID, Stage> stages) {
        rows.findAll(stages.keySet().toArray(UUID[]::new))
                .forEach(file -> file.moveTo(Objects.requireNonNull(stages.get(file.id()))));
    }

    /** @throws NoSuchCaseException when there is none */
    public void close(UUID caseId) {
        forChange(caseId).close(clock.instant());
    }

    /** References of the victims of the case. */
    @Transactional(readOnly = true)
    public List<String> victims(UUID caseId) {
        return victims(people(caseId));
    }

    /**
     * Hands open cases over to their journeys: published data no longer moves them from here on. Those about a crime
     * against somebody get a victim and those at court a defendant where nobody in the case is one, since a journey that
     * begins in a later phase does not register them.
     *
     * @return those of the cases that are open, also when they were handed over before, each with its jurisdiction
     */
    public Map<UUID, String> beginJourneys(Collection<UUID> caseIds) {
        return beginnings.begin(caseIds, clock.instant());
    }

    /** What was published last of each of these cases, by its outcomes with a month and its status without. */
    @Transactional(readOnly = true)
    public Map<UUID, String> publishedOutcomes(Collection<UUID> caseIds) {
        return standing.outcomes(caseIds);
    }

    /** The final outcomes of those of the cases that are closed. */
    @Transactional(readOnly = true)
    public Map<UUID, String> closedOutcomes(Collection<UUID> caseIds) {
        return lookup.closedOutcomes(caseIds);
    }

    /**
     * Nobody else changes the case until this transaction ends.
     *
     * @throws NoSuchCaseException when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID caseId) {
        forChange(caseId);
    }

    private CaseFile forChange(UUID caseId) {
        return rows.findById(caseId).orElseThrow(() -> new NoSuchCaseException(caseId));
    }

    private static List<String> victims(List<CasePerson> people) {
        return people.stream()
                .filter(person -> person.role() == PersonRole.VICTIM)
                .map(CasePerson::reference)
                .toList();
    }
}
