package justice.throughline.intake;

import java.util.ArrayList;
import java.util.List;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.OpenCase;
import justice.throughline.handoff.FileFate;
import justice.throughline.handoff.FileFormat;
import justice.throughline.handoff.Finding;
import org.springframework.stereotype.Component;

/** The new case message of the police opens a case at court, whose journey begins there. */
@Component
class PoliceCaseFormat implements FileFormat {

    static final String CODE = "police-case";

    private final PoliceCaseSchemas schemas;
    private final CourtCases cases;
    private final JourneyQueue journeys;

    PoliceCaseFormat(PoliceCaseSchemas schemas, CourtCases cases, JourneyQueue journeys) {
        this.schemas = schemas;
        this.cases = cases;
        this.journeys = journeys;
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
    public Taken take(byte[] content) {
        var message = message(content);
        if (!message.violations().isEmpty() || message.root() == null) return Taken.refused(message.violations());
        var reader = new PoliceCaseReader(message.root());
        var sent = reader.read();
        return cases.open(sent)
                .map(opened -> opened(opened, reader.unknownCodes()))
                .orElseGet(() -> Taken.refused(
                        List.of(Finding.of(Finding.Kind.VIOLATION, 0, "Case/PTIURN", "urn-known", sent.urn()))));
    }

    private Taken opened(OpenCase opened, List<Finding> unknownCodes) {
        journeys.put(List.of(opened));
        var findings = new ArrayList<>(unknownCodes);
        findings.add(Finding.of(Finding.Kind.TAKEN, 0, "", "case-opened"));
        return new Taken(FileFate.DONE, findings, opened.caseId());
    }

    /** The message, also out of the envelope of the criminal justice exchange. */
    private CheckedXml message(byte[] content) {
        var bare = CheckedXml.read(content, schemas.message());
        if (bare.root() == null || !bare.root().name().equals("RouteData")) return bare;
        var envelope = CheckedXml.read(content, schemas.envelope());
        if (!envelope.violations().isEmpty() || envelope.root() == null) return envelope;
        var inner = envelope.root().find("DataStream/DataStreamContent").orElseThrow();
        var text = inner.text();
        var skipped = text.length() - text.stripLeading().length();
        var linesBefore = inner.line()
                - 1
                + (int) text.substring(0, skipped)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return CheckedXml.read(text.strip(), schemas.message(), linesBefore);
    }
}
