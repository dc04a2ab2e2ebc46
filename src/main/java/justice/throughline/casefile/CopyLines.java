package justice.throughline.casefile;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Writes rows in PostgreSQL's COPY text form. */
final class CopyLines implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final CopyIn copy;
    private byte[] buffer = new byte[2 * FULL];
    private int length;
    private boolean lineBegun;

    CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    /** The next column. */
    CopyLines text(@Nullable String value) {
        if (value == null) {
            return ascii("\\N");
        }
        return plain(value) ? ascii(value) : bytes(escaped(value).getBytes(StandardCharsets.UTF_8));
    }

    /** The next column, from a text that is known to need no care. */
    CopyLines ascii(String value) {
        return ascii(value, value.length());
    }

    @SuppressWarnings("deprecation") // the fastest way out of a String that is known to be ASCII
    CopyLines ascii(String value, int characters) {
        nextColumn(characters);
        value.getBytes(0, characters, buffer, length);
        length += characters;
        return this;
    }

    void endLine() {
        buffer[length++] = '\n';
        lineBegun = false;
        if (length > FULL) {
            flush();
        }
    }

    void end() {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        if (copy.isActive()) {
            try {
                copy.cancelCopy();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    static DataAccessException failed(SQLException e) {
        return new TransientDataAccessResourceException("The database did not take the rows", e);
    }

    private CopyLines bytes(byte[] value) {
        nextColumn(value.length);
        System.arraycopy(value, 0, buffer, length, value.length);
        length += value.length;
        return this;
    }

    private void nextColumn(int size) {
        if (length + size + 2 > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * (length + size + 2));
        }
        if (lineBegun) {
            buffer[length++] = '\t';
        }
        lineBegun = true;
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, length);
        } catch (SQLException e) {
            throw failed(e);
        }
        length = 0;
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '\\' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
