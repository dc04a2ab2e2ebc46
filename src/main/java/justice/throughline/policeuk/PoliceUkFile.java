package justice.throughline.policeuk;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** A file that was recognised. */
record PoliceUkFile(Path path, String name, FileKind kind, FileHeading heading, Charset charset, long bytes) {}
