package justice.throughline.devruntime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds in the engine's log why it did not start. */
record EngineLog(Path file) {

    private static final int SHOWN = 15;
    private static final Map<String, String> HINTS = Map.of(
            "Address already in use", " A port that it needs was taken in the meantime: start again.",
            "No space left on device", " The disk is full.");

    RuntimeFailure failure(String what) throws IOException {
        List<String> lines = new String(Files.readAllBytes(file), UTF_8).lines().toList();
        List<String> last = lines.subList(Math.max(0, lines.size() - SHOWN), lines.size());
        return new RuntimeFailure(
                what + "." + hint(String.join("\n", lines)) + " The end of " + file + ":\n" + String.join("\n", last));
    }

    static String hint(String log) {
        return HINTS.entrySet().stream()
                .filter(hint -> log.contains(hint.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }
}
