package justice.throughline.arrivals;

import java.util.UUID;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;

/** What understands one format of file. The modules that use the content implement it. */
public interface FileFormat {

    /** Names it in addresses, such as {@code police-case}. */
    String code();

    /** The media type it is sent as, such as {@code application/xml}. */
    String mediaType();

    /** With which byte, after white space, every file of it begins. */
    char beginsWith();

    /**
     * Takes in what the file says, within the caller's transaction. It may be called again for the same file and must
     * not do anything twice. A file with a violation changes nothing; whatever else of it is not used is a finding.
     *
     * @param file proves what it says
     */
    Taken take(byte[] content, Proof file);

    /**
     * What taking a file came to; its fate follows from what was found.
     *
     * @param caseId the case that it opened
     */
    record Taken(Findings found, @Nullable UUID caseId) {

        /** Nothing of it was used, or it opened no case. */
        public static Taken of(Findings found) {
            return new Taken(found, null);
        }

        public FileFate fate() {
            return FileFate.of(found);
        }
    }
}
