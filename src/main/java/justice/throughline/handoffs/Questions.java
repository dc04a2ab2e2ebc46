package justice.throughline.handoffs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.Powers;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Question;
import justice.throughline.shared.Backoff;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Refusal;
import org.springframework.stereotype.Component;

/** What the law is asked about a hand-off. */
@Component
class Questions implements DueDates {

    private static final String URGENT = "urgent";

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final Duties duties;
    private final StepsSaid said;
    private final Limits limits;
    private final Backoff backoff = new Backoff();

    Questions(Handoffs handoffs, HandOffCatalogue catalogue, Duties duties, StepsSaid said, Limits limits) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.duties = duties;
        this.said = said;
        this.limits = limits;
    }

    StartClock clock(Duty duty) {
        var detail = handoffs.detail(duty.handOffId());
        var handOff = detail.handOff();
        return new StartClock(
                duty.key(),
                Subject.ofHandOff(handOff.caseId(), handOff.id()),
                duty.part().kind(),
                catalogue.kind(handOff.kind()).nation(),
                facts(detail, duty.part()),
                LegalEvent.at(
                        duty.startedAt(),
                        duty.part() == Part.ANSWER ? "hand-off-offered" : "hand-off-accepted",
                        said.start(duty)),
                false);
    }

    /** Asks the law itself where the clock has not said it yet. */
    @Override
    public Optional<Deadline> answerDue(UUID handOffId) {
        var detail = handoffs.detail(handOffId);
        if (backoff.goesOn() || detail.due() != null || detail.dueKnown()) return Optional.ofNullable(detail.due());
        try {
            return duties.latest(handOffId, Part.ANSWER)
                    .map(duty -> limits.calculate(question(clock(duty))).due());
        } catch (EngineUnavailableException away) {
            backoff.begin(EngineUnavailableException.REST);
            return Optional.empty();
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    private Map<String, Object> facts(HandOffDetail detail, Part part) {
        var handOff = detail.handOff();
        var facts = new HashMap<String, Object>();
        facts.put("handOffKind", handOff.kind());
        facts.put("handOffUrgency", detail.urgency().equals(URGENT) ? URGENT : "standard");
        agency(part == Part.ANSWER ? handOff.from() : handOff.to()).ifPresent(code -> facts.put("ownerAgency", code));
        if (part == Part.ANSWER) {
            facts.put("dueSetBySender", detail.senderDueAt() != null);
            if (detail.senderDueAt() != null) {
                facts.put("dueBy", detail.senderDueAt().toString());
            }
        }
        return facts;
    }

    private Optional<String> agency(String party) {
        return Powers.agencyOf(catalogue.party(party).desk());
    }

    private static Question question(StartClock start) {
        var act = start.act();
        return new Question(
                start.kind(),
                start.jurisdiction(),
                act.happenedAt(),
                act.learnedAt(),
                start.facts(),
                act.happenedAt(),
                List.of(),
                List.of());
    }
}
