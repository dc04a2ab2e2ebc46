package justice.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of what kind the values are that a list is sorted by. */
public enum KeyKind {
    TEXT(String.class) {
        @Override
        Object of(String text) {
            if (text.indexOf('\0') >= 0) throw new IllegalArgumentException("no column keeps this");
            return text;
        }
    },
    NUMBER(Long.class) {
        @Override
        @Nullable
        String read(ResultSet row, String column) throws SQLException {
            var number = row.getLong(column);
            return row.wasNull() ? null : Long.toString(number);
        }

        @Override
        Object of(String text) {
            return Long.valueOf(text);
        }
    },
    MOMENT(OffsetDateTime.class) {
        @Override
        Object of(String text) {
            var at = Instant.parse(text).atOffset(ZoneOffset.UTC);
            inReach(at.toLocalDate());
            return at;
        }

        @Override
        String written(Object value) {
            return ((OffsetDateTime) value).toInstant().toString();
        }
    },
    DAY(LocalDate.class) {
        @Override
        Object of(String text) {
            return inReach(LocalDate.parse(text));
        }
    },
    ID(UUID.class) {
        @Override
        Object of(String text) {
            return UUID.fromString(text);
        }
    };

    private static final int LAST_YEAR = 9999;

    private final Class<?> type;

    KeyKind(Class<?> type) {
        this.type = type;
    }

    /**
     * The value as the driver takes it.
     *
     * @throws RuntimeException where the text is none of this kind
     */
    abstract Object of(String text);

    @Nullable
    String read(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, type);
        return value == null ? null : written(value);
    }

    String written(Object value) {
        return value.toString();
    }

    private static LocalDate inReach(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) throw new IllegalArgumentException("no column keeps this");
        return day;
    }
}
