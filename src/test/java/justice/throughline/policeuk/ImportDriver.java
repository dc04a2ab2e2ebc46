package justice.throughline.policeuk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends files as a person would and runs the import at once. */
@Component
public class ImportDriver {

    /** Nobody else runs what is this one's. */
    private static final UUID OWNER = UUID.randomUUID();

    /** Two years of a force take a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final FileImports imports;
    private final FileRecogniser recogniser;
    private final Spool spool;
    private final ImportRun run;

    ImportDriver(FileImports imports, FileRecogniser recogniser, Spool spool, ImportRun run) {
        this.imports = imports;
        this.recogniser = recogniser;
        this.spool = spool;
        this.run = run;
    }

    FileImport of(Path... paths) throws IOException {
        UUID id = UUID.randomUUID();
        List<PoliceUkFile> files = Stream.of(paths)
                .map(path -> recogniser.recognise(path, String.valueOf(path.getFileName())))
                .toList();
        for (int i = 0; i < paths.length; i++) {
            Files.copy(paths[i], spool.file(id, i));
        }
        imports.add(id, OWNER, "manager", files, Collections.nCopies(files.size(), null));
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run.run(imports.find(id).orElseThrow()));
        spool.remove(id, paths.length);
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
