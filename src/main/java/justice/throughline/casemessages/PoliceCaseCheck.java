package justice.throughline.casemessages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.CustodyStatus;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.HearingDays;
import justice.throughline.casefile.References;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what no schema says of a new case message: what is read of it must be there, references tell people apart, days
 * agree with each other, codes are known. What the schema has found already is not told again.
 */
final class PoliceCaseCheck {

    /** How cases begin: charge, summons, requisition, single justice notice, remitted, other. */
    private static final Set<String> INITIATIONS = Set.of("C", "S", "Q", "J", "R", "O");

    /** Kinds of offence dates whose first day is the earliest that the offence can have been: on, after, between. */
    private static final Set<String> NOT_EARLIER = Set.of("1", "3", "4");

    private static final LocalDate EARLIEST_OFFENCE = LocalDate.of(1900, 1, 1);
    private static final String COURT_CODE = "[A-Z]\\d{2}[A-Z]{2}\\d{2}";
    private static final String OFFENCE_CODE = "[A-Z]{2}\\d{5}[A-Z]?";

    private final Findings found;
    private final XmlFields fields;
    private final HearingDates dates;
    private final LocalDate today;

    /** @param found what the schema found, and where to add to */
    PoliceCaseCheck(Findings found, HearingDates dates) {
        this.found = found;
        this.fields = new XmlFields(found);
        this.dates = dates;
        this.today = dates.today();
    }

    void check(XmlNode message) {
        fields.needed(message, "Case").ifPresent(this::kase);
    }

    private void kase(XmlNode kase) {
        fields.filled(kase, "PTIURN");
        fields.filled(kase, "OriginatingOrganisation");
        for (var initiation : List.of("CaseInitiation", "InitiationCode")) {
            kase.find(initiation).ifPresent(node -> code(node, INITIATIONS::contains));
        }
        fields.needed(kase, "Defendant");
        var references = new HashSet<String>();
        for (var defendant : kase.all("Defendant")) {
            fields.filled(defendant, "ProsecutorReference")
                    .filter(node -> !references.add(References.spelled(node.text())))
                    .ifPresent(node -> violation(node, "reference-repeated"));
            defendant
                    .find("PoliceIndividualDefendant/CustodyStatus")
                    .ifPresent(node -> code(node, code -> CustodyStatus.of(code).isPresent()));
            offences(defendant);
        }
        fields.needed(kase, "InitialHearing").ifPresent(first -> hearing(first, firstCharge(kase)));
    }

    private void hearing(XmlNode first, @Nullable LocalDate charged) {
        fields.filled(first, "CourtHearingLocation").ifPresent(node -> code(node, text -> text.matches(COURT_CODE)));
        var time = fields.filled(first, "TimeOfHearing");
        fields.filled(first, "DateOfHearing").ifPresent(node -> fields.day(node).ifPresent(day -> {
            dates.of(charged).fault(day).ifPresent(fault -> violation(node, codeOf(fault), day.toString()));
            time.filter(fields::untold)
                    .filter(moment -> XmlTimes.time(moment.text(), day).isEmpty())
                    .ifPresent(moment -> violation(
                            moment, XmlTimes.isPassedOver(moment.text(), day) ? "no-such-time" : "time-other-day"));
        }));
    }

    private void offences(XmlNode defendant) {
        fields.needed(defendant, "Offence");
        var numbers = new HashSet<String>();
        for (var offence : defendant.all("Offence")) {
            fields.needed(offence, "BaseOffenceDetails").ifPresent(details -> offence(details, numbers));
        }
    }

    private void offence(XmlNode details, Set<String> numbers) {
        fields.filled(details, "OffenceSequenceNumber")
                .filter(fields::untold)
                .filter(node -> !numbers.add(node.text().strip().replaceFirst("^[+-]?0*(?=\\d)", "")))
                .ifPresent(node -> violation(node, "number-repeated"));
        fields.filled(details, "OffenceCode").ifPresent(node -> code(node, text -> text.matches(OFFENCE_CODE)));
        fields.needed(details, "OffenceWording");
        var timing = fields.needed(details, "OffenceTiming");
        var start = timing.flatMap(node -> fields.needed(node, "OffenceStart"))
                .flatMap(node -> fields.filled(node, "OffenceDateStartDate"))
                .flatMap(this::pastDay);
        timing.flatMap(node -> node.find("OffenceEnd/OffenceEndDate")).ifPresent(node -> pastDay(node)
                .filter(end -> start.isPresent() && end.isBefore(start.get()))
                .ifPresent(end -> violation(
                        node, "offence-ends-first", start.orElseThrow().toString(), end.toString())));
        details.find("ChargeDate").ifPresent(node -> pastDay(node)
                .filter(charged -> start.isPresent() && charged.isBefore(start.get()) && isEarliest(timing))
                .ifPresent(charged -> violation(
                        node,
                        "charged-first",
                        charged.toString(),
                        start.orElseThrow().toString())));
    }

    private static boolean isEarliest(Optional<XmlNode> timing) {
        return timing.flatMap(node -> node.text("OffenceDateCode"))
                .filter(NOT_EARLIER::contains)
                .isPresent();
    }

    /** The day of something that has happened; nothing where it cannot have. */
    private Optional<LocalDate> pastDay(XmlNode node) {
        return fields.day(node).filter(day -> {
            var toCome = day.isAfter(today);
            var possible = !toCome && !day.isBefore(EARLIEST_OFFENCE);
            if (!possible) violation(node, toCome ? "day-to-come" : "day-long-ago", day.toString());
            return possible;
        });
    }

    private @Nullable LocalDate firstCharge(XmlNode kase) {
        return kase.all("Defendant").stream()
                .flatMap(defendant -> defendant.all("Offence").stream())
                .flatMap(offence -> offence.find("BaseOffenceDetails/ChargeDate").stream())
                .flatMap(node -> XmlTimes.day(node.text()).stream())
                .filter(day -> !day.isAfter(today))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static String codeOf(HearingDays.Fault fault) {
        return "hearing-" + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void code(XmlNode node, Predicate<String> known) {
        var code = node.text().strip();
        if (!code.isEmpty() && !known.test(code)) {
            found.add(Finding.of(Finding.Kind.UNKNOWN_CODE, node.line(), node.place(), "unknown-code", code));
        }
    }

    private void violation(XmlNode node, String code, String... args) {
        found.add(Finding.of(Finding.Kind.VIOLATION, node.line(), node.place(), code, args));
    }
}
