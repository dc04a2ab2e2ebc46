package justice.throughline.policeuk;

import java.io.IOException;
import java.nio.file.Path;

/** A file sent to be imported. */
interface Upload {

    String name();

    /** What the sender says that it is. */
    Announced announced();

    /** @return the SHA-256 of what was saved */
    String saveTo(Path path) throws IOException;

    /** What a sender can say of a file. */
    enum Announced {
        STREET,
        OUTCOMES,
        ANY
    }
}
