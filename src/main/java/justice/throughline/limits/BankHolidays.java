package justice.throughline.limits;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Bank holidays: as GOV.UK published them, and worked out by a library for the years it has not. */
@Component
class BankHolidays {

    private static final String PUBLISHED = "limits/bank-holidays.json";
    private static final Map<Jurisdiction, String> NATIONS = Map.of(
            Jurisdiction.ENGLAND_AND_WALES, "eng", Jurisdiction.SCOTLAND, "sct", Jurisdiction.NORTHERN_IRELAND, "nir");

    private final Edition published;
    private final HolidayManager library =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final Map<String, Map<LocalDate, String>> workedOut = new ConcurrentHashMap<>();

    private record Edition(
            String licence, String source, String edition, Map<Jurisdiction, Map<LocalDate, String>> nations) {}

    BankHolidays(ObjectMapper json) throws IOException {
        try (var file = new ClassPathResource(PUBLISHED).getInputStream()) {
            published = json.readValue(file, Edition.class);
        }
    }

    /** The code of the holiday on this day. */
    Optional<String> on(Jurisdiction nation, LocalDate day) {
        var holidays = published(nation, day.getYear()) ? publishedIn(nation) : workedOut(nation, day.getYear());
        return Optional.ofNullable(holidays.get(day));
    }

    boolean published(Jurisdiction nation, int year) {
        return publishedIn(nation).keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    String edition() {
        return published.edition();
    }

    private Map<LocalDate, String> publishedIn(Jurisdiction nation) {
        return published.nations().getOrDefault(nation, Map.of());
    }

    private Map<LocalDate, String> workedOut(Jurisdiction nation, int year) {
        return workedOut.computeIfAbsent(nation + " " + year, key -> {
            var holidays = new HashMap<LocalDate, String>();
            library.getHolidays(Year.of(year), NATIONS.get(nation))
                    .forEach(holiday -> holidays.put(holiday.getDate(), code(holiday.getPropertiesKey())));
            return holidays;
        });
    }

    /** {@code christian.GOOD_FRIDAY} is {@code good-friday}. */
    private static String code(String key) {
        return key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
