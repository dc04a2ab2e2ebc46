package justice.throughline.devruntime.partners;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import justice.throughline.devruntime.Privacy;

/** Self-signed certificates of this machine for both sides, made by the JDK's keytool and trusted by each other only. */
public final class Certificates {

    public static final String PASSWORD = Keytool.PASSWORD;

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    /** Makes them below this folder unless they are there. */
    public static Certificates in(Path folder) throws IOException, InterruptedException {
        var made = new Certificates(Privacy.makeFolder(folder));
        if (Files.notExists(made.store("application-trusts"))) {
            made.make("application", "partners");
            made.make("partners", "application");
        }
        Privacy.narrowAll(folder);
        return made;
    }

    public Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    /** For the partners' side. */
    public SSLContext ofPartners() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load("partners"), PASSWORD.toCharArray());
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(load("partners-trusts"));
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates in " + folder + " cannot be used; delete them", e);
        }
    }

    private void make(String name, String trustedBy) throws IOException, InterruptedException {
        var certificate = name + ".cer";
        var valid = "-genkeypair -keyalg EC -dname CN=127.0.0.1 -ext SAN=IP:127.0.0.1 -validity 3650";
        Keytool.in(folder, name, valid, "-alias", name);
        Keytool.in(folder, name, "-exportcert", "-alias", name, "-file", certificate);
        Keytool.in(folder, trustedBy + "-trusts", "-importcert -noprompt", "-alias", name, "-file", certificate);
    }

    private KeyStore load(String name) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store(name))) {
            store.load(file, PASSWORD.toCharArray());
        }
        return store;
    }
}
