package justice.throughline.partners;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.testing.DeskPartners;

/** What partners sign in tests. */
public final class Signed {

    private Signed() {}

    /** A partner's signature of now. */
    public static String signature(ECKey key, byte[] body) throws JOSEException {
        return signature(
                key, "throughline", body, Instant.now(), UUID.randomUUID().toString());
    }

    /** Any signature, also one that is not taken. */
    public static String signature(ECKey key, String audience, byte[] body, Instant at, String jti)
            throws JOSEException {
        return Signatures.sign(key, audience, body, at, jti);
    }

    /** As partners that know only files do: the signature first, then the whole file at once. */
    public static void drop(Path in, String name, byte[] body, ECKey key) throws IOException, JOSEException {
        Files.writeString(in.resolve(name + ".jws"), signature(key, body));
        var elsewhere = Files.write(DeskPartners.FOLDER.resolve(name), body);
        Files.move(elsewhere, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
