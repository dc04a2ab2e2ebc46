package justice.throughline.policeuk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import justice.throughline.policeuk.FileRefusal.Found;
import justice.throughline.shared.Encodings;

/** Recognises files that are no table of text. */
final class MediaSigns {

    private static final int ENOUGH = 4096;

    private MediaSigns() {}

    static Optional<Found> find(byte[] beginning) {
        if (beginning.length == 0) {
            return Optional.of(Found.EMPTY);
        }
        String head = new String(beginning, 0, Math.min(ENOUGH, beginning.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return Optional.of(head.contains("[Content_Types].xml") || head.contains("xl/") ? Found.EXCEL : Found.ZIP);
        }
        if (head.startsWith("%PDF")) {
            return Optional.of(Found.PDF);
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return Optional.of(Found.EXCEL);
        }
        if (head.startsWith("\u00FF\u00D8\u00FF") || head.startsWith("\u0089PNG") || head.startsWith("GIF8")) {
            return Optional.of(Found.IMAGE);
        }
        boolean wide = Encodings.beginsWith(beginning, 0xFE, 0xFF) || Encodings.beginsWith(beginning, 0xFF, 0xFE);
        return head.indexOf('\0') >= 0 && !wide || head.startsWith("\u001F\u008B")
                ? Optional.of(Found.BINARY)
                : markup(head.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Found> markup(String text) {
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return Optional.of(Found.HTML);
        }
        if (text.startsWith("<")) {
            return Optional.of(Found.XML);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(Found.JSON);
        }
        return text.isEmpty() ? Optional.of(Found.EMPTY) : Optional.empty();
    }
}
