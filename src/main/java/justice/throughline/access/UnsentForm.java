package justice.throughline.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A form that came when its session had ended.
 *
 * @param who filled it in, by their staff number
 * @param page that has the form
 * @param withFile whether it had a file, which is not kept
 */
record UnsentForm(String who, String page, Map<String, String> words, boolean withFile, Instant at)
        implements Serializable {}
