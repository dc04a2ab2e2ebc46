package justice.throughline.policeuk;

import java.io.IOException;
import java.io.InputStream;

/** A file sent to be imported. */
interface Upload {

    String name();

    /** What the sender says that it is. */
    Announced announced();

    /** Read once. */
    InputStream open() throws IOException;

    /** What a sender can say of a file. */
    enum Announced {
        STREET,
        OUTCOMES,
        ANY
    }
}
