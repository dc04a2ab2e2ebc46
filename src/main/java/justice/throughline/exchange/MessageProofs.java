package justice.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import justice.throughline.handoffs.HandOffWords;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Fingerprint;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import org.springframework.stereotype.Component;

/** What was said between a partner's system and ours, and whose list something lies on. */
@Component
class MessageProofs implements ProofReader {

    private static final String PARTNER = "partner:";

    private final ReceivedRows received;
    private final OutgoingRows outgoing;
    private final HandOffWords words;
    private final DeskWords desks;

    MessageProofs(ReceivedRows received, OutgoingRows outgoing, HandOffWords words, DeskWords desks) {
        this.received = received;
        this.outgoing = outgoing;
        this.words = words;
        this.desks = desks;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        return switch (proof.kind()) {
            case MESSAGE -> received(by, proof).map(message -> record(message.said(), proof));
            case RECEIPT ->
                proof.id()
                        .flatMap(outgoing::findById)
                        .filter(message -> message.provenBy(by))
                        .map(message -> record(message.said(), proof));
            case LIST -> Optional.of(new ProofRecord(desks.desk(proof.reference()), null, null, null));
            case TASK, ACT, FILE, RECALCULATION, PROGRAM -> Optional.empty();
        };
    }

    private Optional<ReceivedMessage> received(String by, Proof proof) {
        return by.startsWith(PARTNER)
                ? received.findById(new MessageKey(by.substring(PARTNER.length()), proof.reference()))
                : Optional.empty();
    }

    private ProofRecord record(SaidInMessage said, Proof proof) {
        var type = said.type().replaceAll("^justice\\.throughline\\.handoff\\.|\\.v\\d+$", "");
        return new ProofRecord(
                words.say("proof." + proof.kind() + ".", type),
                words.party(said.partner()),
                said.at(),
                Fingerprint.of(said.body().getBytes(StandardCharsets.UTF_8)));
    }
}
