package justice.throughline.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps every line of a CSV text a record of its own. A quotation mark that is never closed, or stands within a quoted
 * text without being doubled, is put right for whoever reads on, so that no line swallows the next; the line is noted.
 */
final class QuoteGuard extends Reader {

    private enum Place {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        /** After a mark within quotes: the end of the field, or the first half of a doubled mark. */
        CLOSED
    }

    private static final char MARK = '"';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] block = new char[1 << 15];
    private final Set<Long> faulty = new HashSet<>();
    private int next;
    private int end;
    private char last = '\n';
    private long line;
    private Place place = Place.FIELD_BEGINS;

    QuoteGuard(Reader in) {
        this.in = in;
    }

    /** Whether the marks of a line had to be put right; forgotten once told, so that a broken file costs no memory. */
    boolean mended(long lineNumber) {
        return !faulty.isEmpty() && faulty.remove(lineNumber);
    }

    /** The line that was read last, or in part. */
    long line() {
        return Math.max(1, line);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == end && !fill()) {
            return closeAtTheEnd(target, offset);
        }
        int at = offset;
        while (next < end && at < offset + length) {
            int run = ordinary(Math.min(end - next, offset + length - at));
            if (run > 0) {
                System.arraycopy(block, next, target, at, run);
                at += run;
                next += run;
                last = block[next - 1];
                continue;
            }
            char following = block[next];
            if (mustPutRight(following)) {
                faulty.add(line);
                target[at++] = MARK;
            } else {
                pass(following);
                target[at++] = following;
                next++;
            }
        }
        return at - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean fill() throws IOException {
        boolean beginning = line == 0;
        do {
            end = Math.max(0, in.read(block));
            next = beginning && end > 0 && block[0] == BYTE_ORDER_MARK ? 1 : 0;
        } while (next == end && end > 0);
        return next < end;
    }

    /** How many of the next characters leave everything as it is: most of a file, so that they go on together. */
    private int ordinary(int most) {
        if (place != Place.PLAIN && place != Place.QUOTED) return 0;
        int run = 0;
        while (run < most && isOrdinary(block[next + run])) run++;
        return run;
    }

    private int closeAtTheEnd(char[] target, int offset) {
        if (place != Place.QUOTED) {
            return -1;
        }
        faulty.add(line);
        place = Place.CLOSED;
        target[offset] = MARK;
        return 1;
    }

    private boolean mustPutRight(char following) {
        if (place == Place.QUOTED && endsLine(following)) {
            place = Place.CLOSED;
            return true;
        }
        if (place == Place.CLOSED && following != MARK && following != ',' && !endsLine(following)) {
            place = Place.QUOTED;
            return true;
        }
        return false;
    }

    private void pass(char following) {
        countLine(following);
        if (following == MARK) {
            place = switch (place) {
                case FIELD_BEGINS, CLOSED -> Place.QUOTED;
                case QUOTED -> Place.CLOSED;
                case PLAIN -> Place.PLAIN;
            };
        } else if (place != Place.QUOTED) {
            place = following == ',' || endsLine(following) ? Place.FIELD_BEGINS : Place.PLAIN;
        }
    }

    /** A line begins after a return, a feed, or both together. */
    private void countLine(char following) {
        if (last == '\r' && following != '\n' || last == '\n') line++;
        last = following;
    }

    private static boolean isOrdinary(char following) {
        return following > ',' || following != ',' && following != MARK && !endsLine(following);
    }

    private static boolean endsLine(char following) {
        return following == '\n' || following == '\r';
    }
}
