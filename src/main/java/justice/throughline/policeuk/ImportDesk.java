package justice.throughline.policeuk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.policeuk.FileRefusal.Found;
import justice.throughline.policeuk.KeptFiles.Kept;
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
    private final KeptFiles keptFiles;
    private final ImportRunner runner;
    private final Audit audit;
    private final ImportArrivals arrivals;

    ImportDesk(
            FileImports imports,
            FileRecogniser recogniser,
            KeptFiles keptFiles,
            ImportRunner runner,
            Audit audit,
            ImportArrivals arrivals) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.keptFiles = keptFiles;
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
                try (var in = upload.open()) {
                    var kept = keptFiles.keep(id, files.size(), in);
                    hashes.add(kept.sha256());
                    files.add(recognised(kept, upload, by));
                }
            }
            imports.add(id, by, files, arrivals.waiting(files, hashes, by));
        } catch (IOException e) {
            keptFiles.remove(id);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            keptFiles.remove(id);
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

    private PoliceUkFile recognised(Kept kept, Upload upload, String by) {
        try {
            var file = recogniser.recognise(kept.content(), upload.name());
            requireAsAnnounced(file, upload.announced());
            return file;
        } catch (FileRefusal refusal) {
            arrivals.refused(upload.name(), kept.sha256(), kept.content().bytes(), refusal, by);
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
