package justice.throughline.limits;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The shipped calendars and tables without an application around them. */
final class Books {

    static final BankHolidays HOLIDAYS;
    static final Calendars CALENDARS;
    static final RuleTables TABLES;

    static {
        try {
            HOLIDAYS = new BankHolidays(JsonMapper.builder().findAndAddModules().build());
            CALENDARS = new Calendars(HOLIDAYS);
            TABLES = new RuleTables();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Books() {}
}
