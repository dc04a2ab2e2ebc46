package justice.throughline.partners;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How each partner is reached, by its code, such as {@code cps} or {@code victim-service}. A party that is not named
 * here works at desks of this application.
 *
 * @param poisonAfter a message to which the partner answers nonsense so often is put aside
 * @param countSimulated whether what simulated systems say counts unless somebody asks for it
 * @param waitForEarlier a message that came before the one it builds on waits so long
 */
@ConfigurationProperties("throughline.handoffs")
public record PartnerSettings(
        @DefaultValue Map<String, Partner> partners,
        @DefaultValue("12") int poisonAfter,
        @DefaultValue("1h") Duration waitForEarlier,
        @DefaultValue("false") boolean countSimulated,
        @DefaultValue("1MB") org.springframework.util.unit.DataSize largest) {

    public PartnerSettings {
        partners = partners.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> code(entry.getKey()), Map.Entry::getValue));
    }

    /**
     * @param transport the name of a way in which messages reach it, such as {@code https}
     * @param url where its inbox is, for HTTPS
     * @param folder with {@code out} and {@code in}, for the directory drop
     * @param sslBundle our certificate and theirs, by the name of Spring's SSL bundle
     * @param signingKey our private key as a JWK
     * @param theirKey their public key as a JWK
     * @param simulated whether it is no real system, which is said wherever it speaks
     * @param width messages under way at a time
     * @param silence after so long without a word, while work is open with it, it counts as silent
     */
    public record Partner(
            @DefaultValue("https") String transport,
            @Nullable URI url,
            @Nullable Path folder,
            @Nullable String sslBundle,
            String signingKey,
            String theirKey,
            @DefaultValue("false") boolean simulated,
            @DefaultValue("4") int width,
            @DefaultValue("10s") Duration timeout,
            @DefaultValue("1h") Duration silence) {}

    /**
     * The code of the partner that an address names.
     *
     * @throws MessageRefusal when there is none
     */
    public String named(String name) {
        var code = name.toUpperCase(Locale.ROOT);
        if (!has(code)) throw MessageRefusal.unknownPartner();
        return code;
    }

    /** Whether this party has a system of its own. */
    public boolean has(String party) {
        return partners.containsKey(party);
    }

    /** Whether it has one, and that is no real system. */
    public boolean isSimulated(String party) {
        return has(party) && of(party).simulated();
    }

    /** How this partner, which there must be, is reached. */
    public Partner of(String partner) {
        return Objects.requireNonNull(partners.get(partner), () -> "no partner " + partner);
    }

    private static String code(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
