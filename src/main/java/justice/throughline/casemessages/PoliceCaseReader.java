package justice.throughline.casemessages;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.casefile.References;

/**
 * Reads a checked new case message. People come into the case file by reference only; their names stay in the message.
 */
final class PoliceCaseReader {

    private final XmlNode kase;
    private final String force;

    PoliceCaseReader(XmlNode message) {
        this.kase = message.find("Case").orElseThrow();
        this.force = kase.get("OriginatingOrganisation");
    }

    NewCase read() {
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

    private NewPerson defendant(XmlNode defendant) {
        var custody = defendant.text("PoliceIndividualDefendant/CustodyStatus").orElse(null);
        return new NewPerson(PersonRole.DEFENDANT, reference(defendant), force, custody);
    }

    private static String reference(XmlNode defendant) {
        return References.spelled(defendant.get("ProsecutorReference"));
    }

    /**
     * The message has no references of victims: they are numbered. One who is named with the same particulars for several
     * offences is one; those without a name cannot be told apart.
     */
    private Stream<NewPerson> victims(List<XmlNode> defendants) {
        var named = new HashSet<String>();
        var victims = new ArrayList<NewPerson>();
        defendants.stream()
                .flatMap(defendant -> defendant.all("Offence").stream())
                .flatMap(offence -> offence.all("OtherPartyVictim").stream())
                .filter(victim ->
                        victim.text("PersonDetails/PersonFamilyName").isEmpty() || named.add(victim.content()))
                .forEach(victim ->
                        victims.add(new NewPerson(PersonRole.VICTIM, "victim-" + (victims.size() + 1), force)));
        return victims.stream();
    }

    private Stream<CaseCharge> charges(XmlNode defendant) {
        return defendant.all("Offence").stream()
                .map(offence -> charge(
                        reference(defendant), offence.find("BaseOffenceDetails").orElseThrow()));
    }

    private CaseCharge charge(String defendant, XmlNode offence) {
        return new CaseCharge(
                defendant,
                Integer.parseInt(offence.get("OffenceSequenceNumber")),
                offence.get("OffenceCode"),
                offence.get("OffenceWording"),
                XmlTimes.day(offence.get("OffenceTiming/OffenceStart/OffenceDateStartDate"))
                        .orElseThrow(),
                offence.text("OffenceTiming/OffenceEnd/OffenceEndDate")
                        .flatMap(XmlTimes::day)
                        .orElse(null),
                offence.text("ChargeDate").flatMap(XmlTimes::day).orElse(null));
    }

    private CaseHearing hearing() {
        var first = kase.find("InitialHearing").orElseThrow();
        var day = XmlTimes.day(first.get("DateOfHearing")).orElseThrow();
        return new CaseHearing(
                day,
                XmlTimes.time(first.get("TimeOfHearing"), day).orElseThrow(),
                first.get("CourtHearingLocation"),
                null,
                null,
                null,
                PoliceCaseFormat.CODE,
                null);
    }
}
