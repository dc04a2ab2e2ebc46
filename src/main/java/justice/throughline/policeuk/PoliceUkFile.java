package justice.throughline.policeuk;

import java.nio.charset.Charset;

/** A file that was recognised. */
record PoliceUkFile(Content content, String name, FileKind kind, FileHeading heading, Charset charset) {

    long bytes() {
        return content.bytes();
    }
}
