package justice.throughline.handoff;

import java.util.List;
import java.util.UUID;
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
     * not do anything twice.
     */
    Taken take(byte[] content);

    /** @param caseId the case that it opened */
    record Taken(
            FileFate fate, List<Finding> findings, @Nullable UUID caseId) {

        public static Taken refused(List<Finding> violations) {
            return new Taken(FileFate.REFUSED, violations, null);
        }
    }
}
