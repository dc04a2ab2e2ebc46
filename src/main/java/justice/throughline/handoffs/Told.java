package justice.throughline.handoffs;

import java.time.LocalDate;
import java.util.regex.Pattern;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer comes from that is written down by hand. All of it is needed.
 *
 * @param reference the receiver's own for it; never a name or an address
 * @param by who said so there
 * @param way how, a code
 * @param on when
 */
record Told(
        @Nullable String reference,
        @Nullable String by,
        @Nullable String way,
        @Nullable LocalDate on) {

    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[A-Za-z0-9./_-]{1,50}");
    private static final Pattern SOMEBODY = Pattern.compile("(?s).{1,100}");

    /** @throws HandOffRefusal when something is missing or cannot be so */
    Told checked(LocalDate today) {
        var checkedReference = stripped(reference);
        if (!REFERENCE.matcher(checkedReference).matches()) throw HandOffRefusal.told("reference");
        if (!SOMEBODY.matcher(stripped(by)).matches()) throw HandOffRefusal.told("toldBy");
        if (Coded.of(ToldWay.class, way).isEmpty()) throw HandOffRefusal.told("way");
        if (on == null || on.isAfter(today)) throw HandOffRefusal.told("toldOn");
        return new Told(checkedReference, stripped(by), way, on);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
