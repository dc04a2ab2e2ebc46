package justice.throughline.exchange;

import java.nio.charset.StandardCharsets;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a partner sends passes here or is refused, whatever way it came. */
@Component("handOffGate")
class Gate {

    private final PartnerSettings settings;
    private final Signatures signatures;
    private final PartnerMessageFormat format;
    private final MessageArrivals arrivals;

    Gate(PartnerSettings settings, Signatures signatures, PartnerMessageFormat format, MessageArrivals arrivals) {
        this.settings = settings;
        this.signatures = signatures;
        this.format = format;
        this.arrivals = arrivals;
    }

    /** The receipt that the partner gets. */
    record Passed(String id, String status, String sha256) {}

    /** The partner of this name. */
    String partner(String name) {
        return settings.named(name);
    }

    /** @throws MessageRefusal when it is not taken; then nothing of it is kept */
    Passed pass(String partner, @Nullable String signature, byte[] body) {
        if (body.length > settings.largest().toBytes())
            throw MessageRefusal.tooLarge(settings.largest().toBytes());
        signatures.check(partner, signature, body);
        var message = format.read(body);
        arrivals.store(partner, message, new String(body, StandardCharsets.UTF_8));
        return new Passed(message.id(), "received", Fingerprint.of(body));
    }

    long largest() {
        return settings.largest().toBytes();
    }
}
