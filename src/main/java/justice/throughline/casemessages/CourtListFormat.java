package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import justice.throughline.arrivals.FileFormat;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.HearingDates;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;

/** A court's list keeps up the hearings of the cases that it names; lines of cases that are not here wait for them. */
@Component
class CourtListFormat implements FileFormat {

    static final String CODE = "court-list";

    private static final int NAMES = 5;

    private final CourtListKinds kinds;
    private final CourtCases cases;
    private final HearingDates dates;

    CourtListFormat(CourtListKinds kinds, CourtCases cases, HearingDates dates) {
        this.kinds = kinds;
        this.cases = cases;
        this.dates = dates;
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
    public Taken take(byte[] content, Proof file) {
        var json = CheckedJson.read(content);
        var found = json.found();
        var list = json.root();
        if (list != null) {
            kinds.of(list).ifPresentOrElse(kind -> take(list, kind, file, found), () -> found.add(unknown(list)));
        }
        return Taken.of(found);
    }

    private void take(JsonNode list, CourtListKind kind, Proof file, Findings found) {
        found.addAll(kind.check(list));
        var reader = new CourtListReader(list, kind, dates, found);
        var publishedAt = reader.publishedAt();
        var lines = reader.lines(publishedAt);
        if (publishedAt != null && !found.has(Finding.Kind.VIOLATION)) {
            new CourtListing(cases, dates, publishedAt, file, found).keep(lines);
        }
    }

    /** By what stands at its top: that is what names a kind of list. */
    private static Finding unknown(JsonNode list) {
        Iterable<String> names = list::fieldNames;
        var top = StreamSupport.stream(names.spliterator(), false).limit(NAMES).collect(Collectors.joining(", "));
        return Finding.of(Finding.Kind.VIOLATION, 1, "", "no-court-list", top.isEmpty() ? "{}" : top);
    }
}
