package justice.throughline.policeuk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sends files as a person would and runs the import at once. */
@Component
public class ImportDriver {

    /** Two years of a force take a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final FileImports imports;
    private final FileRecogniser recogniser;
    private final KeptFiles keptFiles;
    private final ImportRun run;

    ImportDriver(FileImports imports, FileRecogniser recogniser, KeptFiles keptFiles, ImportRun run) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.keptFiles = keptFiles;
        this.run = run;
    }

    FileImport of(Path... paths) throws IOException {
        UUID id = UUID.randomUUID();
        List<PoliceUkFile> files = new ArrayList<>();
        for (Path path : paths) {
            try (var in = Files.newInputStream(path)) {
                var kept = keptFiles.keep(id, files.size(), in);
                files.add(recogniser.recognise(kept.content(), String.valueOf(path.getFileName())));
            }
        }
        imports.add(id, "manager", files, Collections.nCopies(files.size(), null));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run.run(imports.find(id).orElseThrow()));
        keptFiles.remove(id);
        return imports.find(id).orElseThrow();
    }

    public FileImport ofText(String... texts) throws IOException {
        Path[] paths = new Path[texts.length];
        for (int i = 0; i < texts.length; i++) {
            paths[i] = Files.writeString(Files.createTempFile("police-uk", ".csv"), texts[i]);
        }
        return of(paths);
    }
}
