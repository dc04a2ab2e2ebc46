package justice.throughline.casemessages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import justice.throughline.shared.When;

/** Days and times of day as XML writes them. */
final class XmlTimes {

    private static final DatatypeFactory FACTORY = DatatypeFactory.newDefaultInstance();

    private XmlTimes() {}

    /** Empty where it is no day. One may carry a zone, which says nothing. */
    static Optional<LocalDate> day(String text) {
        try {
            var day = parsed(text);
            if (day.getEon() != null) return Optional.empty();
            return Optional.of(LocalDate.of(day.getYear(), day.getMonth(), day.getDay()));
        } catch (IllegalArgumentException | DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /**
     * With a zone it is a moment of that day, told in British time; without one it is British time.
     *
     * @return empty where it is no time of that day in Britain
     */
    static Optional<LocalTime> time(String text, LocalDate day) {
        // the end of a day is the beginning of the next
        if (text.strip().startsWith("24") || isPassedOver(text, day)) return Optional.empty();
        try {
            var time = parsed(text);
            var local = local(time);
            if (isBritish(time)) return Optional.of(local);
            var zone = ZoneOffset.ofTotalSeconds(time.getTimezone() * 60);
            var british = local.atDate(day).atOffset(zone).atZoneSameInstant(When.BRITISH);
            return Optional.of(british)
                    .filter(moment -> moment.toLocalDate().equals(day))
                    .map(moment -> moment.toLocalTime());
        } catch (IllegalArgumentException | DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Whether it says a time that no clock in Britain shows on that day. */
    static boolean isPassedOver(String text, LocalDate day) {
        try {
            var time = parsed(text);
            return isBritish(time) && When.isPassedOver(day.atTime(local(time)));
        } catch (IllegalArgumentException | DateTimeException noTime) {
            return false;
        }
    }

    private static LocalTime local(XMLGregorianCalendar time) {
        return LocalTime.of(time.getHour(), time.getMinute(), time.getSecond());
    }

    private static boolean isBritish(XMLGregorianCalendar time) {
        return time.getTimezone() == DatatypeConstants.FIELD_UNDEFINED;
    }

    private static XMLGregorianCalendar parsed(String text) {
        return FACTORY.newXMLGregorianCalendar(text.strip());
    }
}
