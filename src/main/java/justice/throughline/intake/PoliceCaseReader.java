package justice.throughline.intake;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CasePerson;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.PersonRole;
import justice.throughline.handoff.Finding;
import justice.throughline.shared.When;

/**
 * Reads a checked new case message. People come into the case file by reference only; their names stay in the message.
 */
final class PoliceCaseReader {

    /** How cases begin: charge, summons, requisition, single justice notice, remitted, other. */
    private static final Set<String> INITIATIONS = Set.of("C", "S", "Q", "J", "R", "O");

    /** Bail and custody as courts code them: not applicable, conditional, custody, care, pre-release, secure, unconditional. */
    private static final Set<String> CUSTODY = Set.of("A", "B", "C", "L", "P", "S", "U");

    private static final String COURT_CODE = "[A-Z]\\d{2}[A-Z]{2}\\d{2}";
    private static final String OFFENCE_CODE = "[A-Z]{2}\\d{5}[A-Z]?";

    private static final DatatypeFactory XML_TIMES = DatatypeFactory.newDefaultInstance();

    private final XmlNode kase;
    private final String force;
    private final List<Finding> unknown = new ArrayList<>();

    PoliceCaseReader(XmlNode message) {
        this.kase = message.find("Case").orElseThrow();
        this.force = kase.get("OriginatingOrganisation");
    }

    /** Codes that are kept though they are not in our vocabulary. */
    List<Finding> unknownCodes() {
        return unknown;
    }

    NewCase read() {
        vocabulary("CaseInitiation", INITIATIONS);
        vocabulary("InitiationCode", INITIATIONS);
        var defendants = kase.all("Defendant");
        var charges = defendants.stream().flatMap(this::charges).toList();
        var month = charges.stream().map(CaseCharge::from).min(Comparator.naturalOrder());
        return new NewCase(
                kase.get("PTIURN"),
                force,
                month.map(YearMonth::from).orElse(null),
                Stream.concat(defendants.stream().map(this::defendant), victims(defendants))
                        .toList(),
                charges,
                List.of(hearing()));
    }

    private CasePerson defendant(XmlNode defendant) {
        defendant.find("PoliceIndividualDefendant/CustodyStatus").ifPresent(status -> check(status, CUSTODY::contains));
        return new CasePerson(PersonRole.DEFENDANT, defendant.get("ProsecutorReference"), force);
    }

    private Stream<CasePerson> victims(List<XmlNode> defendants) {
        var count = defendants.stream()
                .flatMap(defendant -> defendant.all("Offence").stream())
                .mapToInt(offence -> offence.all("OtherPartyVictim").size())
                .sum();
        return Stream.iterate(1, number -> number <= count, number -> number + 1)
                .map(number -> new CasePerson(PersonRole.VICTIM, "victim-" + number, force));
    }

    private Stream<CaseCharge> charges(XmlNode defendant) {
        return defendant.all("Offence").stream()
                .map(offence -> charge(
                        defendant.get("ProsecutorReference"),
                        offence.find("BaseOffenceDetails").orElseThrow()));
    }

    private CaseCharge charge(String defendant, XmlNode offence) {
        offence.find("OffenceCode").ifPresent(code -> check(code, text -> text.matches(OFFENCE_CODE)));
        return new CaseCharge(
                defendant,
                Integer.parseInt(offence.get("OffenceSequenceNumber")),
                offence.get("OffenceCode"),
                offence.get("OffenceWording"),
                day(offence.get("OffenceTiming/OffenceStart/OffenceDateStartDate")),
                offence.text("OffenceTiming/OffenceEnd/OffenceEndDate")
                        .map(PoliceCaseReader::day)
                        .orElse(null),
                offence.text("ChargeDate").map(PoliceCaseReader::day).orElse(null));
    }

    private CaseHearing hearing() {
        var first = kase.find("InitialHearing").orElseThrow();
        first.find("CourtHearingLocation").ifPresent(court -> check(court, text -> text.matches(COURT_CODE)));
        var day = day(first.get("DateOfHearing"));
        return new CaseHearing(
                day,
                time(first.get("TimeOfHearing"), day),
                first.get("CourtHearingLocation"),
                null,
                null,
                null,
                PoliceCaseFormat.CODE,
                null);
    }

    private void vocabulary(String element, Set<String> known) {
        kase.find(element).ifPresent(node -> check(node, known::contains));
    }

    private void check(XmlNode node, Predicate<String> known) {
        var code = node.text().strip();
        if (!known.test(code)) {
            unknown.add(Finding.of(Finding.Kind.UNKNOWN_CODE, node.line(), node.place(), "unknown-code", code));
        }
    }

    /** A day may carry a zone, which says nothing. */
    private static LocalDate day(String text) {
        var day = XML_TIMES.newXMLGregorianCalendar(text);
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }

    /** With a zone it is a moment of that day, told in British time; without one it is British time. */
    private static LocalTime time(String text, LocalDate day) {
        var time = XML_TIMES.newXMLGregorianCalendar(text);
        var local = LocalTime.of(time.getHour(), time.getMinute(), time.getSecond());
        return time.getTimezone() == DatatypeConstants.FIELD_UNDEFINED
                ? local
                : local.atDate(day)
                        .atOffset(ZoneOffset.ofTotalSeconds(time.getTimezone() * 60))
                        .atZoneSameInstant(When.BRITISH)
                        .toLocalTime();
    }
}
