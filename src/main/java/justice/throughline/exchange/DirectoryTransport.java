package justice.throughline.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import justice.throughline.exchange.UndeliveredException.Fault;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Fingerprint;
import org.springframework.stereotype.Component;

/** For systems that only know files: a message appears whole in {@code out}, its signature beside it. */
@Component
class DirectoryTransport implements Transport {

    static final String SIGNATURE = ".jws";

    private final PartnerSettings settings;
    private final Signatures signatures;

    DirectoryTransport(PartnerSettings settings, Signatures signatures) {
        this.settings = settings;
        this.signatures = signatures;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Map<String, String> deliver(Message message) throws UndeliveredException {
        var body = message.body().getBytes(StandardCharsets.UTF_8);
        var folder = Objects.requireNonNull(settings.of(message.partner()).folder(), "folder of " + message.partner());
        var name = "%012d-%s.json".formatted(message.sequence(), message.id());
        try {
            var out = Files.createDirectories(folder.resolve("out"));
            put(out, name + SIGNATURE, signatures.sign(message.partner(), body).getBytes(StandardCharsets.US_ASCII));
            put(out, name, body);
        } catch (IOException e) {
            throw new UndeliveredException(Fault.UNREACHABLE, "folder");
        }
        return Map.of("messageId", message.id().toString(), "sha256", Fingerprint.of(body), "file", name);
    }

    /** Whoever watches the folder never sees half a file. */
    private static void put(Path folder, String name, byte[] content) throws IOException {
        var half = Files.write(folder.resolve("." + name), content);
        Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
