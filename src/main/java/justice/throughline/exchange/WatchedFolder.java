package justice.throughline.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import justice.throughline.arrivals.FileDoor;
import justice.throughline.arrivals.FileFate;
import justice.throughline.arrivals.FileRefusal;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads what partners drop into {@code in}, files of a format into a folder of its name there, such as {@code
 * in/court-list}; what is taken goes to {@code done}, what is refused to {@code refused}.
 */
@Component
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);

    private final PartnerSettings settings;
    private final Gate gate;
    private final FileDoor door;

    WatchedFolder(PartnerSettings settings, Gate gate, FileDoor door) {
        this.settings = settings;
        this.gate = gate;
        this.door = door;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        settings.partners().forEach((partner, setting) -> {
            if (setting.folder() != null) look(partner, setting.folder());
        });
    }

    void look(String partner, Path folder) {
        try {
            var in = Files.createDirectories(folder.resolve("in"));
            for (var file : waiting(in)) {
                read(folder, file, (signature, content) -> {
                    gate.pass(partner, signature, content);
                    return true;
                });
            }
            for (var format : door.formats()) {
                for (var file : waiting(Files.createDirectories(in.resolve(format)))) {
                    var name = String.valueOf(file.getFileName());
                    read(
                            folder,
                            file,
                            (signature, content) -> door.ofPartner(partner, format, name, signature, content)
                                            .fate()
                                    != FileFate.REFUSED);
                }
            }
        } catch (IOException e) {
            LOG.warn(
                    "The folder of {} cannot be read: {}", partner, e.getClass().getSimpleName());
        }
    }

    /** @return whether it is of use */
    private interface Taking {

        boolean take(String signature, byte[] content);
    }

    private void read(Path folder, Path file, Taking taking) throws IOException {
        var signature = signatureOf(file);
        var target = "refused";
        try (var in = Files.newInputStream(file)) {
            if (taking.take(Files.readString(signature).strip(), door.read(in))) target = "done";
        } catch (MessageRefusal | FileRefusal refusal) {
            LOG.warn("What was dropped was refused: {}", ((Refusal) refusal).code());
        } catch (NoSuchFileException takenByAnother) {
            return;
        }
        move(file, Files.createDirectories(folder.resolve(target)));
        move(signature, folder.resolve(target));
    }

    /** Whole messages only: the signature comes first. */
    private static List<Path> waiting(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Files.exists(signatureOf(file)))
                    .sorted()
                    .toList();
        }
    }

    private static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + DirectoryTransport.SIGNATURE);
    }

    /** Another copy of the application may have looked here too and moved it already; it is kept once in any case. */
    private static void move(Path file, Path folder) throws IOException {
        try {
            Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException moved) {
            LOG.debug("{} was moved by another", file.getFileName());
        }
    }
}
