package justice.throughline.intake;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.serialization.JsonNodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.CourtCases;
import justice.throughline.handoff.FileFate;
import justice.throughline.handoff.FileFormat;
import justice.throughline.handoff.Finding;
import org.springframework.stereotype.Component;

/** A court's list keeps up the hearings of the cases that it names; lines of cases that are not here wait for them. */
@Component
class CourtListFormat implements FileFormat {

    static final String CODE = "court-list";

    private static final int DEEPEST = 40;

    private final CourtListSchemas schemas;
    private final CourtCases cases;
    private final ObjectMapper bounded = bounded();
    private final ObjectMapper strict = bounded().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private final JsonNodeReader reader =
            JsonNodeReader.builder().locationAware().build();

    CourtListFormat(CourtListSchemas schemas, CourtCases cases) {
        this.schemas = schemas;
        this.cases = cases;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public char beginsWith() {
        return '{';
    }

    @Override
    public Taken take(byte[] content) {
        try {
            var notes = repeatedNames(content);
            var list = reader.readTree(new ByteArrayInputStream(content), InputFormat.JSON);
            var violations = schemas.check(list);
            return violations.isEmpty() ? list(list, notes) : Taken.refused(violations);
        } catch (JsonProcessingException e) {
            return Taken.refused(List.of(Finding.of(Finding.Kind.VIOLATION, line(e), "", "no-json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Lists as courts publish them do repeat names; the last one counts, and it is said. Reads it to the end in any case,
     * which bounds its depth: the reader of lines does not.
     */
    private List<Finding> repeatedNames(byte[] content) throws IOException {
        try {
            strict.readTree(content);
            return List.of();
        } catch (JsonParseException e) {
            if (!e.getOriginalMessage().startsWith("Duplicate field")) throw e;
            bounded.readTree(content);
            return List.of(Finding.of(Finding.Kind.UNKNOWN_CODE, line(e), "", "name-repeated"));
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }

    private record Known(UUID caseId, LocalDate day) {}

    private Taken list(JsonNode list, List<Finding> notes) {
        var findings = new ArrayList<>(notes);
        var byCase = new LinkedHashMap<Known, List<CourtListLine>>();
        var caseIds = new LinkedHashMap<String, Optional<UUID>>();
        for (var line : CourtListReader.read(list)) {
            var caseId = line.references().stream()
                    .map(reference -> caseIds.computeIfAbsent(reference, cases::caseOf))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (line.day() == null) findings.add(finding(Finding.Kind.TAKEN, line, "list-no-day"));
            else if (caseId.isEmpty()) findings.add(finding(Finding.Kind.WAITING, line, "case-unknown"));
            else
                byCase.computeIfAbsent(new Known(caseId.get(), line.day()), key -> new ArrayList<>())
                        .add(line);
        }
        var publishedAt = CourtListReader.publishedAt(list);
        byCase.forEach((known, lines) -> findings.addAll(listed(known, lines, publishedAt)));
        var waits = findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.WAITING);
        return new Taken(waits ? FileFate.PARTLY : FileFate.DONE, findings, null);
    }

    private List<Finding> listed(Known known, List<CourtListLine> lines, Instant publishedAt) {
        var hearings =
                lines.stream().map(line -> line.hearing(known.day, publishedAt)).toList();
        var newest = cases.list(known.caseId, known.day, hearings, publishedAt);
        return lines.stream()
                .map(line -> finding(Finding.Kind.TAKEN, line, newest ? "listed" : "list-older"))
                .toList();
    }

    private static Finding finding(Finding.Kind kind, CourtListLine line, String code) {
        return Finding.of(
                kind,
                line.line(),
                line.place(),
                code,
                String.join(", ", line.references()),
                Objects.toString(line.day(), ""),
                Objects.toString(line.time(), ""),
                Objects.toString(line.court(), ""),
                Objects.toString(line.room(), ""));
    }

    private static ObjectMapper bounded() {
        var json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        json.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        return json;
    }
}
