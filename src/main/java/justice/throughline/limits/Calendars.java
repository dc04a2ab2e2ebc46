package justice.throughline.limits;

import java.io.IOException;
import java.time.MonthDay;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** The calendars of the law, each with the days it leaves out. */
@Component
class Calendars {

    static final String NONE = "none";
    static final String WORKING_DAYS = "working-days";

    private static final String FILE = "limits/calendars.properties";

    private final BankHolidays holidays;
    private final Properties file;
    private final Map<String, Set<String>> left;
    private final MonthDay christmas;

    Calendars(BankHolidays holidays) throws IOException {
        this.holidays = holidays;
        file = PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE));
        christmas = MonthDay.parse(file.getProperty(DaysOff.CHRISTMAS_DAY));
        left = file.stringPropertyNames().stream()
                .filter(name -> name.endsWith("-days"))
                .collect(Collectors.toMap(
                        name -> name, name -> Set.of(file.getProperty(name).split(" "))));
    }

    /** Of the calendars and of the bank holidays in them. */
    String edition() {
        return file.getProperty("edition") + "/" + holidays.edition();
    }

    /** @throws IllegalArgumentException when there is no such calendar */
    DaysOff daysOff(String calendar, Jurisdiction nation) {
        var out = NONE.equals(calendar) ? Set.<String>of() : left.get(calendar);
        if (out == null) {
            throw new IllegalArgumentException("No calendar is called " + calendar);
        }
        return new DaysOff(out, nation, christmas, holidays);
    }
}
