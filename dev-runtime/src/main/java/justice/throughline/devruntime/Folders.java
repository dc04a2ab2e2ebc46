package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

final class Folders {

    private Folders() {}

    static void delete(Path folder) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }
}
