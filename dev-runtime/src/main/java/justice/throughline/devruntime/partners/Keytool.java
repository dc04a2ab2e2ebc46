package justice.throughline.devruntime.partners;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes keys and certificates with the JDK's keytool. */
public final class Keytool {

    /** Of all stores that it makes, which never leave this machine. */
    public static final String PASSWORD = "loopback-only";

    private Keytool() {}

    /**
     * Does something in a store of this folder, which is made if there is none; file names in arguments are of the folder.
     *
     * @throws IOException when keytool refuses, with what it says
     */
    public static void in(Path folder, String store, String action, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(action.split(" ")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store + ".p12", "-storetype", "PKCS12", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException("keytool did not do %s in %s: %s".formatted(action, store, said));
        }
    }
}
