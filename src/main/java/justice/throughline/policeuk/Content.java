package justice.throughline.policeuk;

import java.io.IOException;
import java.io.InputStream;

/** What a file says, which can be read from its beginning more than once. */
interface Content {

    InputStream open() throws IOException;

    long bytes();
}
