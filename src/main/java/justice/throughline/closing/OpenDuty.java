package justice.throughline.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a case still owes.
 *
 * @param kind of duty, a code
 * @param id names it within its kind
 * @param what in the language of the request
 * @param address where it is shown, if anywhere
 * @param reasons for which the case can be closed all the same, codes
 */
public record OpenDuty(
        String kind,
        String id,
        String what,
        Instant since,
        @Nullable String address,
        List<String> reasons) {

    /** The duty stays after the case is closed. */
    public static final String GOES_ON = "goes-on";

    /** Names it in forms. */
    public String key() {
        return prefix(kind) + id;
    }

    /** With which the keys of all duties of this kind begin. */
    static String prefix(String kind) {
        return kind + ":";
    }
}
