package justice.throughline.handoffs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hand-offs for programs. */
@RestController
@RequestMapping("/api/handoffs")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Hand-offs", description = "Transfers of work between agencies, with receipts")
class HandoffsApi {

    private final Handoffs handoffs;
    private final HandOffDesk desk;
    private final AnswersByHand answers;
    private final Audit audit;

    HandoffsApi(Handoffs handoffs, HandOffDesk desk, AnswersByHand answers, Audit audit) {
        this.handoffs = handoffs;
        this.desk = desk;
        this.answers = answers;
        this.audit = audit;
    }

    record WithEvents(HandOffDetail detail, List<HandOffEvent> events, List<AnswerLine> answersByHand) {}

    record NewOffer(
            @Nullable UUID caseId,
            @Nullable String kind,
            @Nullable String key,
            @Nullable String from,
            @Nullable String to,
            @Nullable String basis,
            @Nullable Set<String> grounds,
            @Nullable Map<String, Object> payload,
            @Nullable List<Artefact> artefacts) {}

    @GetMapping("/{id}")
    @Operation(summary = "A hand-off with its steps: who took each, for which party, and the record that proves it")
    WithEvents one(@PathVariable UUID id) {
        var detail = handoffs.detail(id);
        if (!desk.maySee(detail.handOff(), CurrentStaff.get())) throw HandOffRefusal.notYourDesk();
        audit.read(detail.handOff().caseId(), "hand-off");
        return new WithEvents(detail, handoffs.events(id), answers.of(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(
            summary = "Offers work to another agency",
            description = "The key names the hand-off for ever: the same offer again changes nothing")
    void offer(@RequestBody NewOffer offer) {
        var staff = CurrentStaff.get();
        if (offer.caseId() == null || offer.kind() == null || offer.key() == null) {
            throw HandOffRefusal.offerIncomplete(missing(offer));
        }
        var act = audit.write(offer.caseId(), "hand-off OFFER", staff.number());
        handoffs.offer(
                new Offer(
                        offer.kind(),
                        offer.caseId(),
                        "api:" + offer.key(),
                        offer.from(),
                        offer.to(),
                        offer.basis(),
                        offer.grounds() == null ? Set.of() : offer.grounds(),
                        "standard",
                        null,
                        offer.payload() == null ? Map.of() : offer.payload(),
                        offer.artefacts() == null ? List.of() : offer.artefacts()),
                new By(staff.number(), Proof.act(Long.toString(act))));
    }

    private static List<String> missing(NewOffer offer) {
        var missing = new ArrayList<String>();
        if (offer.caseId() == null) missing.add("caseId");
        if (offer.kind() == null) missing.add("kind");
        if (offer.key() == null) missing.add("key");
        return missing;
    }
}
