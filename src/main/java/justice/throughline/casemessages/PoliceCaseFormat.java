package justice.throughline.casemessages;

import java.util.List;
import justice.throughline.arrivals.FileFormat;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.CustodyStatus;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.OpenCase;
import justice.throughline.casefile.References;
import justice.throughline.journeystart.JourneyQueue;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The new case message of the police opens a case at court, whose journey begins there. */
@Component
class PoliceCaseFormat implements FileFormat {

    static final String CODE = "police-case";

    private static final String ENVELOPE = "RouteData";

    private final PoliceCaseSchemas schemas;
    private final CourtCases cases;
    private final JourneyQueue journeys;
    private final HearingDates dates;

    PoliceCaseFormat(PoliceCaseSchemas schemas, CourtCases cases, JourneyQueue journeys, HearingDates dates) {
        this.schemas = schemas;
        this.cases = cases;
        this.journeys = journeys;
        this.dates = dates;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public char beginsWith() {
        return '<';
    }

    @Override
    public Taken take(byte[] content, Proof file) {
        var found = new Findings();
        var message = message(content, found);
        if (message == null) return Taken.of(found);
        new PoliceCaseCheck(found, dates).check(message);
        message.find("Case/PTIURN")
                .filter(urn -> cases.caseOf(urn.text()).isPresent())
                .ifPresent(urn -> found.add(known(urn)));
        return found.has(Finding.Kind.VIOLATION) ? Taken.of(found) : open(message, file, found);
    }

    private Taken open(XmlNode message, Proof file, Findings found) {
        var sent = new PoliceCaseReader(message).read();
        var opened = cases.open(sent, file);
        if (opened.isEmpty()) {
            found.add(known(message.find("Case/PTIURN").orElseThrow()));
            return Taken.of(found);
        }
        journeys.put(List.of(opened.get()));
        found.add(Finding.of(Finding.Kind.TAKEN, 0, "", "case-opened"));
        message.find("Case").orElseThrow().all("Defendant").forEach(defendant -> custody(defendant, found));
        return new Taken(found, opened.map(OpenCase::caseId).orElseThrow());
    }

    /** What the custody of a defendant starts, and what the message does not say that it takes to start the rest. */
    private static void custody(XmlNode defendant, Findings found) {
        defendant
                .find("PoliceIndividualDefendant/CustodyStatus")
                .filter(node -> CustodyStatus.of(node.text().strip())
                        .map(CustodyStatus::held)
                        .orElse(false))
                .ifPresent(node -> {
                    var who = References.spelled(defendant.get("ProsecutorReference"));
                    var charged = defendant.all("Offence").stream()
                            .anyMatch(offence -> offence.text("BaseOffenceDetails/ChargeDate")
                                    .isPresent());
                    found.add(
                            charged
                                    ? finding(Finding.Kind.TAKEN, node, "held-from-charge", who)
                                    : finding(Finding.Kind.NEEDED, node, "held-needs-charge", who));
                    found.add(finding(Finding.Kind.NEEDED, node, "remand-needed", who));
                });
    }

    private static Finding finding(Finding.Kind kind, XmlNode node, String code, String arg) {
        return Finding.of(kind, node.line(), node.place(), code, arg);
    }

    private static Finding known(XmlNode urn) {
        return finding(Finding.Kind.VIOLATION, urn, "urn-known", References.spelled(urn.text()));
    }

    /** The message, also out of the envelope of the criminal justice exchange; nothing where there is none to look into. */
    private @Nullable XmlNode message(byte[] content, Findings found) {
        if (!CheckedXml.nameOf(content).equals(ENVELOPE)) {
            return message(CheckedXml.read(content, schemas.message()), found);
        }
        var envelope = CheckedXml.read(content, schemas.envelope());
        found.addAll(envelope.found());
        var inner = envelope.root() == null
                ? null
                : envelope.root().find("DataStream/DataStreamContent").orElse(null);
        if (inner == null) return null;
        if (inner.text().isBlank()) {
            found.add(Finding.of(Finding.Kind.VIOLATION, inner.line(), inner.place(), "envelope-empty"));
            return null;
        }
        var text = inner.text();
        var linesBefore = text.substring(0, text.length() - text.stripLeading().length())
                .chars()
                .filter(each -> each == '\n')
                .count();
        return message(
                CheckedXml.read(
                        text.strip(),
                        schemas.message(),
                        inner.place(),
                        inner.line() - 1 + Math.toIntExact(linesBefore)),
                found);
    }

    private static @Nullable XmlNode message(CheckedXml checked, Findings found) {
        found.addAll(checked.found());
        var isOther =
                checked.violations().stream().anyMatch(finding -> finding.code().equals("unknown-root"));
        return isOther || found.overflows(Finding.Kind.VIOLATION) ? null : checked.root();
    }
}
