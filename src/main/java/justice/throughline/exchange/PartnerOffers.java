package justice.throughline.exchange;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.exchange.MessageArrivals.Outcome;
import justice.throughline.handoffs.Artefact;
import justice.throughline.handoffs.By;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A partner hands work to us. It lands on the desk of its receiver, who says yes or no. */
@Component
class PartnerOffers implements MessageArrivals.Reader {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final TypeReference<List<Artefact>> ARTEFACTS = new TypeReference<>() {};

    private final Handoffs handoffs;
    private final CaseFiles cases;
    private final ObjectMapper json = new ObjectMapper();

    PartnerOffers(Handoffs handoffs, CaseFiles cases) {
        this.handoffs = handoffs;
        this.cases = cases;
    }

    @Override
    public Outcome read(String partner, JsonNode data, String messageId) {
        var id = UUID.fromString(data.path("handOffId").asText());
        var caseId = UUID.fromString(data.path("caseId").asText());
        if (!data.path("from").asText().equals(partner)) return Outcome.quarantined("not-theirs");
        if (cases.find(caseId).isEmpty()) return Outcome.quarantined("case-unknown");
        var attempt = data.path("attempt").asInt();
        var by = By.partner(partner, Proof.message(messageId));
        if (handoffs.find(id).isPresent()) {
            var known = handoffs.locked(id);
            if (!known.from().equals(partner)) return Outcome.quarantined("not-theirs");
            if (attempt <= known.attempt()) return Outcome.ignored("known-already");
            if (attempt > known.attempt() + 1) return Outcome.waiting("attempt-unknown");
            if (Step.OFFER.pathFrom(known.state()).isEmpty()) return Outcome.waiting("decision-missing");
            handoffs.offerAgain(id, payload(data), grounds(data), artefacts(data), by);
        } else if (attempt == 1) {
            handoffs.offer(id, offer(data, caseId, id), by);
        } else {
            return Outcome.waiting("attempt-unknown");
        }
        return Outcome.DONE;
    }

    private Offer offer(JsonNode data, UUID caseId, UUID id) {
        return new Offer(
                data.path("kind").asText(),
                caseId,
                "partner:" + id,
                data.path("from").asText(),
                data.path("to").asText(),
                data.path("lawfulBasis").asText(),
                grounds(data),
                data.path("urgency").asText("standard"),
                instant(data.path("dueBy").asText(null)),
                payload(data),
                artefacts(data));
    }

    private Map<String, Object> payload(JsonNode data) {
        return json.convertValue(data.path("payload"), OBJECT);
    }

    private List<Artefact> artefacts(JsonNode data) {
        return json.convertValue(data.path("artefacts"), ARTEFACTS);
    }

    private static HashSet<String> grounds(JsonNode data) {
        return new HashSet<>(PartnerMessageFormat.texts(data.path("grounds")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
