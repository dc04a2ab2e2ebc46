package justice.throughline.partners;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Signed requests: a detached JWS (RFC 7515, appendix F) over the body, bound to the receiver by {@code aud}, to now by
 * {@code iat} and to this one sending by {@code jti}. Now is what the machines of both sides agree on: no partner travels
 * through the demo's time with us.
 */
@Component
public class Signatures {

    /** The header of a request in which the signature comes. */
    public static final String HEADER = "X-JWS-Signature";

    private static final Duration LEEWAY = Duration.ofMinutes(5);
    private static final InstantSource MACHINE = InstantSource.system();

    private final PartnerSettings settings;
    private final SeenSignatures seen;

    Signatures(PartnerSettings settings, SeenSignatures seen) {
        this.settings = settings;
        this.seen = seen;
    }

    /** Our signature of what this partner gets. */
    public String sign(String partner, byte[] body) {
        try {
            var key = ECKey.parse(settings.of(partner).signingKey());
            return sign(key, partner, body, MACHINE.instant(), UUID.randomUUID().toString());
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The signing key for " + partner + " is no EC key in JWK form", e);
        }
    }

    static String sign(ECKey key, String audience, byte[] body, Instant at, String jti) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .customParams(Map.of("aud", audience, "iat", at.getEpochSecond(), "jti", jti))
                .build();
        var jws = new JWSObject(header, new Payload(body));
        jws.sign(new ECDSASigner(key));
        return jws.serialize(true);
    }

    /** @throws MessageRefusal when it is missing, wrong, too old, or was used before */
    public void check(String partner, @Nullable String signature, byte[] body) {
        if (signature == null || signature.isBlank()) throw MessageRefusal.unsigned();
        var header = verified(partner, signature, body);
        if (!(header.getCustomParam("iat") instanceof Number at)
                || !(header.getCustomParam("jti") instanceof String jti)
                || !"throughline".equals(header.getCustomParam("aud"))) {
            throw MessageRefusal.wrongSignature();
        }
        var age = Duration.between(Instant.ofEpochSecond(at.longValue()), MACHINE.instant());
        if (age.abs().compareTo(LEEWAY) > 0) throw MessageRefusal.staleSignature();
        if (seen.use(partner, jti) == 0) throw MessageRefusal.replayedSignature();
    }

    /** Those that are too old to be taken need not be remembered. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void forget() {
        seen.forget();
    }

    private JWSHeader verified(String partner, String signature, byte[] body) {
        try {
            var key = ECKey.parse(settings.of(partner).theirKey());
            var jws = JWSObject.parse(signature, new Payload(body));
            if (!JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    || !jws.verify(new ECDSAVerifier(key.toPublicJWK()))) {
                throw MessageRefusal.wrongSignature();
            }
            return jws.getHeader();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw MessageRefusal.wrongSignature();
        }
    }
}
