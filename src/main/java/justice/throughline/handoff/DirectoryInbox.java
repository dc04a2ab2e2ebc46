package justice.throughline.handoff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what partners drop into {@code in}; what is taken goes to {@code done}, what is refused to {@code refused}. */
@Component
class DirectoryInbox {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryInbox.class);

    private final PartnerSettings settings;
    private final Gate gate;

    DirectoryInbox(PartnerSettings settings, Gate gate) {
        this.settings = settings;
        this.gate = gate;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        settings.partners().forEach((partner, setting) -> {
            if (setting.folder() != null) look(partner, setting.folder());
        });
    }

    void look(String partner, Path folder) {
        try {
            for (var file : waiting(Files.createDirectories(folder.resolve("in")))) read(partner, folder, file);
        } catch (IOException e) {
            LOG.warn(
                    "The folder of {} cannot be read: {}", partner, e.getClass().getSimpleName());
        }
    }

    private void read(String partner, Path folder, Path file) throws IOException {
        var signature = file.resolveSibling(file.getFileName() + DirectoryTransport.SIGNATURE);
        var target = "done";
        try {
            if (Files.size(file) > gate.largest()) throw MessageRefusal.tooLarge(gate.largest());
            gate.pass(partner, Files.readString(signature).strip(), Files.readAllBytes(file));
        } catch (MessageRefusal refusal) {
            LOG.warn("A file of {} was refused: {}", partner, refusal.code());
            target = "refused";
        }
        move(file, Files.createDirectories(folder.resolve(target)));
        move(signature, folder.resolve(target));
    }

    /** Whole messages only: the signature comes first. */
    private static List<Path> waiting(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file ->
                            Files.exists(file.resolveSibling(file.getFileName() + DirectoryTransport.SIGNATURE)))
                    .sorted()
                    .toList();
        }
    }

    private static void move(Path file, Path folder) throws IOException {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
