package justice.throughline.custody;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.participation.Bodies;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.When;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps news of custody together with who told it. Only those who keep the custody record may tell. */
@Component
class CustodyDesk {

    private final CaseFiles cases;
    private final CourtHearings court;
    private final Bodies bodies;
    private final Audit audit;
    private final Words words;
    private final InstantSource clock;

    CustodyDesk(CaseFiles cases, CourtHearings court, Bodies bodies, Audit audit, Words words, InstantSource clock) {
        this.cases = cases;
        this.court = court;
        this.bodies = bodies;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Refused when there is no such case, when it is not this person's to tell, or when what is told cannot have happened then.
     *
     * @param reference of the custody record or of the remand
     * @param field that says when; what is left out is asked for by the news
     */
    @Transactional
    void tell(
            UUID caseId,
            String reference,
            News what,
            String field,
            @Nullable Instant at,
            Consumer<Said> news,
            Staff by) {
        if (cases.find(caseId).isEmpty()) throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        var desk = by.desks().stream()
                .filter(bodies.custodyDesks()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new Refusal(HttpStatus.FORBIDDEN, "custody-other-desk"));
        CustodyReference.check(reference);
        Optional.ofNullable(at).flatMap(when -> whyNot(caseId, what, when)).ifPresent(why -> {
            throw InvalidFormException.of(Map.of(field, why));
        });
        var entry = audit.write(caseId, what.word(), by.number());
        news.accept(new Said(entry, desk));
    }

    private Optional<String> whyNot(UUID caseId, News what, Instant at) {
        if (at.isAfter(clock.instant())) return Optional.of(words.of("custody.in-future"));
        var day = When.dayOf(at);
        var possible = court.days(caseId);
        if (day.isBefore(possible.first()))
            return Optional.of(words.of("custody.long-ago", When.date(possible.first())));
        var charged = possible.chargedOn();
        return what.followsCharge() && charged != null && day.isBefore(charged)
                ? Optional.of(words.of("custody.before-charge", When.date(charged)))
                : Optional.empty();
    }
}
