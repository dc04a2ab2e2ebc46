package justice.throughline.policeuk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.policeuk.FileRefusal.Found;
import justice.throughline.policeuk.Upload.Announced;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes files to be imported and tells how their import stands. */
@Service
class ImportDesk {

    private final FileImports imports;
    private final FileRecogniser recogniser;
    private final Spool spool;
    private final ImportRunner runner;
    private final Audit audit;
    private final ImportArrivals arrivals;

    ImportDesk(
            FileImports imports,
            FileRecogniser recogniser,
            Spool spool,
            ImportRunner runner,
            Audit audit,
            ImportArrivals arrivals) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.spool = spool;
        this.runner = runner;
        this.audit = audit;
        this.arrivals = arrivals;
    }

    /**
     * Keeps the files for an import that begins by itself.
     *
     * @throws FileRefusal when one of them is no such file; then none is kept
     */
    UUID take(List<? extends Upload> uploads, String by) {
        UUID id = UUID.randomUUID();
        List<PoliceUkFile> files = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        try {
            for (Upload upload : uploads) {
                var path = spool.file(id, files.size());
                hashes.add(upload.saveTo(path));
                files.add(recognised(path, upload, hashes.getLast(), by));
            }
            imports.add(id, spool.owner(), by, files, arrivals.waiting(files, hashes, by));
        } catch (IOException e) {
            spool.remove(id, uploads.size());
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            spool.remove(id, uploads.size());
            throw e;
        }
        audit.write(null, "import " + id, by);
        runner.look();
        return id;
    }

    Optional<FileImport> find(UUID id) {
        return imports.find(id);
    }

    Listing<FileImport> page(Place place) {
        return page(null, place);
    }

    /** @param state null asks for all */
    Listing<FileImport> page(@Nullable ImportState state, Place place) {
        return imports.page(state, place);
    }

    private PoliceUkFile recognised(Path path, Upload upload, String hash, String by) throws IOException {
        try {
            var file = recogniser.recognise(path, upload.name());
            requireAsAnnounced(file, upload.announced());
            return file;
        } catch (FileRefusal refusal) {
            arrivals.refused(upload.name(), hash, Files.size(path), refusal, by);
            throw refusal;
        }
    }

    private static void requireAsAnnounced(PoliceUkFile file, Announced announced) {
        if (announced == Announced.STREET && file.kind() == FileKind.OUTCOMES) {
            throw new FileRefusal(Found.OUTCOMES_AS_STREET, file.name(), "");
        }
        if (announced == Announced.OUTCOMES && file.kind() == FileKind.STREET) {
            throw new FileRefusal(Found.STREET_AS_OUTCOMES, file.name(), "");
        }
    }
}
