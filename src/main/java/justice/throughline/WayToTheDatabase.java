package justice.throughline;

import java.util.Properties;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * How PostgreSQL is to be reached, as its driver will understand the address, whose parameters go before all others. No fault
 * repeats an address, which may hold a password.
 */
final class WayToTheDatabase {

    private static final String PLAIN = "spring.datasource.";
    private static final String POOL = PLAIN + "hikari.";

    private final Environment settings;

    WayToTheDatabase(Environment settings) {
        this.settings = settings;
    }

    Stream<String> faults() {
        var addresses = Stream.of(POOL + "jdbc-url", PLAIN + "url", "spring.flyway.url")
                .filter(name -> StringUtils.hasText(settings.getProperty(name)))
                .toList();
        if (addresses.isEmpty()) return Stream.of("No database is named: set SPRING_DATASOURCE_URL.");
        return addresses.stream().flatMap(this::ofAddress);
    }

    private Stream<String> ofAddress(String name) {
        var understood = Driver.parseURL(settings.getProperty(name, ""), new Properties());
        if (understood == null) return Stream.of(name + " is no address of a PostgreSQL database.");
        return Stream.concat(ofTls(name, understood), ofCredentials(name, understood));
    }

    private static Stream<String> ofTls(String name, Properties understood) {
        if (checksCertificate(understood)) return Stream.empty();
        return Stream.of(name + " does not make sure that it talks with the database, and that nobody listens: add"
                + " sslmode=verify-full to it, and sslrootcert=<file> where the authority is your own.");
    }

    private static boolean checksCertificate(Properties understood) {
        try {
            var factory = PGProperty.SSL_FACTORY.getOrDefault(understood);
            return SslMode.of(understood).verifyCertificate()
                    && (factory == null || !factory.contains("NonValidating"));
        } catch (PSQLException noMode) {
            return false;
        }
    }

    private Stream<String> ofCredentials(String name, Properties understood) {
        var user = given(understood, PGProperty.USER, "username");
        var secret = given(understood, PGProperty.PASSWORD, "password")
                || StringUtils.hasText(PGProperty.SSL_KEY.getOrDefault(understood));
        if (user && secret) return Stream.empty();
        return Stream.of("For " + name + " there is no user with a password: set SPRING_DATASOURCE_USERNAME and"
                + " SPRING_DATASOURCE_PASSWORD.");
    }

    private boolean given(Properties understood, PGProperty inAddress, String setting) {
        return StringUtils.hasText(inAddress.getOrDefault(understood))
                || StringUtils.hasText(settings.getProperty(POOL + setting))
                || StringUtils.hasText(settings.getProperty(PLAIN + setting));
    }
}
