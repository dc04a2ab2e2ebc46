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
import justice.throughline.limits.Limits;
import justice.throughline.limits.Question;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Refusal;
import org.springframework.stereotype.Component;

/** By when hand-offs are due, as the law has it. */
@Component
public class DeadlineRules {

    private static final String URGENT = "urgent";

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final HandOffDeadlines deadlines;
    private final StepsSaid said;
    private final Powers powers;
    private final Limits limits;

    DeadlineRules(
            Handoffs handoffs,
            HandOffCatalogue catalogue,
            HandOffDeadlines deadlines,
            StepsSaid said,
            Powers powers,
            Limits limits) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.said = said;
        this.powers = powers;
        this.limits = limits;
    }

    StartClock clock(HandOffDeadline deadline) {
        var detail = handoffs.detail(deadline.handOffId());
        var handOff = detail.handOff();
        return new StartClock(
                deadline.key(),
                Subject.ofHandOff(handOff.caseId(), handOff.id())
                        .about(detail.about().person(), detail.about().charge()),
                deadline.part().kind(),
                catalogue.kind(handOff.kind()).nation(),
                facts(detail, deadline.part()),
                LegalEvent.at(
                        deadline.startedAt(),
                        deadline.part() == DeadlineKind.ANSWER ? "hand-off-offered" : "hand-off-accepted",
                        said.start(deadline)),
                false);
    }

    /**
     * By when the receiver has to decide, as its sender's clock will have it; empty when nobody can say now. Asks the law
     * itself where the clock has not said it yet, for those who cannot wait until it has come.
     */
    public Optional<Deadline> answerDue(UUID handOffId) {
        var detail = handoffs.detail(handOffId);
        if (detail.due() != null || detail.dueKnown()) return Optional.ofNullable(detail.due());
        try {
            return deadlines
                    .latest(handOffId, DeadlineKind.ANSWER)
                    .map(deadline -> limits.calculate(question(clock(deadline))).due());
        } catch (Refusal none) {
            return Optional.empty();
        }
    }

    private Map<String, Object> facts(HandOffDetail detail, DeadlineKind part) {
        var handOff = detail.handOff();
        var facts = new HashMap<String, Object>();
        facts.put("handOffKind", handOff.kind());
        facts.put("handOffUrgency", detail.urgency().equals(URGENT) ? URGENT : "standard");
        agency(part == DeadlineKind.ANSWER ? handOff.from() : handOff.to())
                .ifPresent(code -> facts.put("ownerAgency", code));
        if (part == DeadlineKind.ANSWER) {
            facts.put("dueSetBySender", detail.senderDueAt() != null);
            if (detail.senderDueAt() != null) {
                facts.put("dueBy", detail.senderDueAt().toString());
            }
        }
        return facts;
    }

    private Optional<String> agency(String party) {
        return powers.agencyOf(catalogue.party(party).desk());
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
