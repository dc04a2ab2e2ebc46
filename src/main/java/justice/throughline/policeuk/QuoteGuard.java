package justice.throughline.policeuk;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/**
 * Keeps every line of a CSV text a record of its own. A quotation mark that is never closed, or stands within a quoted
 * text without being doubled, is put right for whoever reads on, so that no line swallows the next; the line is noted.
 * What is longer than any field or row can be is cut off, so that whoever reads on has room for every record.
 */
final class QuoteGuard extends Reader {

    private enum Place {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        /** After a mark within quotes: the end of the field, or the first half of a doubled mark. */
        CLOSED
    }

    /** Letters of a field that are passed on; what is cut off shows as one more. */
    static final int LONGEST_FIELD = 1 << 14;

    /** After so many fields the rest of a line is passed on as one empty field. */
    static final int MOST_FIELDS = 1_000;

    private static final char MARK = '"';
    private static final char CUT_OFF = '…';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] block = new char[1 << 15];
    private final Set<Long> faulty = new HashSet<>();
    private int next;
    private int end;
    private char last = '\n';
    private long line;
    private Place place = Place.FIELD_BEGINS;
    private int letters;
    private int fieldsEnded;
    /** A mark of a full field that was kept back, until it is known whether it ends the field. */
    private boolean held;

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
        int at = offset;
        while (at == offset && length > 0) {
            if (next == end && !fill()) return closeAtTheEnd(target, offset);
            while (next < end && at < offset + length) {
                int run = ordinary(Math.min(end - next, offset + length - at));
                at = run > 0 ? passRun(run, target, at) : passOne(target, at);
            }
        }
        return at - offset;
    }

    private int passRun(int run, char[] target, int offset) {
        int kept = Math.max(0, Math.min(run, LONGEST_FIELD - letters));
        System.arraycopy(block, next, target, offset, kept);
        int at = offset + kept;
        letters += kept;
        next += run;
        last = block[next - 1];
        if (kept > 0 && letters == LONGEST_FIELD && Character.isHighSurrogate(target[at - 1])) at--;
        if (kept < run && letters == LONGEST_FIELD) {
            target[at++] = CUT_OFF;
            letters++;
        }
        return at;
    }

    private int passOne(char[] target, int offset) {
        int at = offset;
        char following = block[next];
        if (held) {
            if (endsField(following)) target[at++] = MARK;
            else resume(following);
            held = false;
        } else if (mustPutRight(following)) {
            faulty.add(line);
            target[at++] = MARK;
        } else {
            boolean kept = isKept(following);
            pass(following);
            if (kept) target[at++] = following;
            next++;
        }
        return at;
    }

    /** The mark was within the text of a full field: nobody misses it, nor the one that doubles it. */
    private void resume(char following) {
        place = Place.QUOTED;
        if (following != MARK) {
            faulty.add(line);
        } else {
            last = following;
            next++;
        }
    }

    private boolean isKept(char following) {
        if (endsLine(following)) return true;
        if (fieldsEnded == MOST_FIELDS) return false;
        if (letters < LONGEST_FIELD) return true;
        held = place == Place.QUOTED && following == MARK;
        return place == Place.CLOSED || place == Place.PLAIN && following == ',';
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
        if (place != Place.QUOTED && !held) {
            return -1;
        }
        if (!held) faulty.add(line);
        held = false;
        place = Place.CLOSED;
        target[offset] = MARK;
        return 1;
    }

    private boolean mustPutRight(char following) {
        if (place == Place.QUOTED && endsLine(following)) {
            place = Place.CLOSED;
            return true;
        }
        if (place == Place.CLOSED && following != MARK && !endsField(following)) {
            place = Place.QUOTED;
            return true;
        }
        return false;
    }

    private void pass(char following) {
        countLine(following);
        if (fieldsEnded == MOST_FIELDS && !endsLine(following)) return;
        if (letters < LONGEST_FIELD) letters++;
        if (following == MARK) {
            place = switch (place) {
                case FIELD_BEGINS, CLOSED -> Place.QUOTED;
                case QUOTED -> Place.CLOSED;
                case PLAIN -> Place.PLAIN;
            };
        } else if (place != Place.QUOTED) {
            place = endsField(following) ? Place.FIELD_BEGINS : Place.PLAIN;
            if (place == Place.FIELD_BEGINS) {
                letters = 0;
                fieldsEnded = endsLine(following) ? 0 : fieldsEnded + 1;
            }
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

    private static boolean endsField(char following) {
        return following == ',' || endsLine(following);
    }

    private static boolean endsLine(char following) {
        return following == '\n' || following == '\r';
    }
}
