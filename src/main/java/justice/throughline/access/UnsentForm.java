package justice.throughline.access;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * A form that came when its session had ended.
 *
 * @param who filled it in, by their username
 * @param page that has the form
 */
record UnsentForm(String who, String page, Map<String, String> words, Instant at) implements Serializable {}
