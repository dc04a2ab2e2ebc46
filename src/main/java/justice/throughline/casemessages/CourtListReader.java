package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.References;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads court lists of every kind. Their shapes differ, but each says court, room, day and time on the way down to the
 * case; what stands nearest to the case counts. What cannot be a day or a time is a violation.
 */
final class CourtListReader {

    /** Rows of these are what a list is about: one that names no case is said, not passed over. */
    private static final Set<String> HEARD = Set.of("hearing", "Hearings", "ReserveList", "Cases", "case");

    private static final String[] DAYS = {"SittingDate", "FixedDate", "HearingDate"};
    private static final String[] TIMES = {"SittingAt", "bstart", "sstart"};

    private final JsonNode list;
    private final JsonValues values;
    private final HearingDates dates;
    private final boolean singleJustice;
    private final List<CourtListLine> lines = new ArrayList<>();

    /** What is known so far on the way down. */
    private record Way(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String court,
            @Nullable String room,
            @Nullable String type) {}

    /** @param found what the schema found, and where to add to */
    CourtListReader(JsonNode list, CourtListKind kind, HearingDates dates, Findings found) {
        this.list = list;
        this.dates = dates;
        this.values = new JsonValues(found);
        this.singleJustice = kind.isOfSingleJustice();
    }

    /** What the list names, in its order. */
    List<CourtListLine> lines(@Nullable Instant publishedAt) {
        var day = singleJustice && publishedAt != null ? LocalDate.ofInstant(publishedAt, When.BRITISH) : dayOfList();
        down(list, "", new Way(day, null, null, null, null));
        return lines;
    }

    /** When the list was published: a later one counts more. Nothing, and a violation, where it does not say. */
    @Nullable
    Instant publishedAt() {
        var document = list.path("document");
        var published = values.moment(document, "document", "publicationDate");
        if (published != null) return inTime(published, document, "document", "publicationDate");
        published = values.moment(header(), headerPlace(), "PublishedTime");
        if (published != null) return inTime(published, header(), headerPlace(), "PublishedTime");
        var job = list.at("/document/data/job");
        var printed = values.printed(job, "document/data/job", "printdate");
        if (printed != null) return inTime(printed.atStartOfDay(), job, "document/data/job", "printdate");
        values.missing(list, "publicationDate", "PublishedTime", "printdate");
        return null;
    }

    /** A violation, if nobody can have published then. */
    private Instant inTime(LocalDateTime published, JsonNode node, String place, String name) {
        var at = published.atZone(When.BRITISH).toInstant();
        if (dates.isYetToPublish(at)) values.ahead(published.toLocalDate(), node, place, name);
        return at;
    }

    private void down(JsonNode node, String place, Way way) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) row(node.get(index), place, index, way);
        } else if (node.isObject()) {
            var here = lifted(node, place, into(node, place, way));
            if (namesCase(node)) add(node, place, here);
            else
                node.properties()
                        .forEach(field -> down(field.getValue(), CourtListKind.way(place, field.getKey()), here));
        }
    }

    private void row(JsonNode node, String place, int index, Way way) {
        var before = lines.size();
        down(node, place + "/" + index, way);
        var name = place.substring(place.lastIndexOf('/') + 1);
        if (lines.size() == before && HEARD.contains(name)) {
            add(node, place + "/" + index, lifted(node, place + "/" + index, into(node, place + "/" + index, way)));
        }
    }

    private Way into(JsonNode node, String place, Way way) {
        var start = values.moment(node, place, "sittingStart");
        var day = start != null ? start.toLocalDate() : first(node, place, values::day, DAYS);
        var time = start != null ? start.toLocalTime() : first(node, place, values::time, TIMES);
        var here = new Way(
                or(day, way.day),
                or(time, way.time),
                or(first(node, place, values::text, "courtHouseName", "CourtHouseName", "court"), way.court),
                or(first(node, place, values::text, "courtRoomName", "CourtRoomNumber", "room"), way.room),
                or(first(node, place, values::text, "hearingType", "HearingType", "HearingDescription"), way.type));
        shown(here, node, place, time == null ? DAYS : TIMES);
        return here;
    }

    /** A day and a time may stand apart: the one that is read last tells whether any clock shows them together. */
    private void shown(Way here, JsonNode node, String place, String... names) {
        var day = here.day;
        var time = here.time;
        if (day == null || time == null) return;
        Stream.of(names).filter(node::has).findFirst().ifPresent(name -> values.shown(day, time, node, place, name));
    }

    /** Of a court or hearing, the lists of the Crown Court say the particulars in an object beside its cases. */
    private Way lifted(JsonNode node, String place, Way way) {
        var here = way;
        for (var beside : List.of("CourtHouse", "HearingDetails")) {
            if (node.path(beside).isObject()) {
                here = into(node.path(beside), CourtListKind.way(place, beside), here);
            }
        }
        return node.path("Hearing").path(0).isObject()
                ? into(node.path("Hearing").get(0), place + "/Hearing/0", here)
                : here;
    }

    private static boolean namesCase(JsonNode node) {
        return Stream.of("caseUrn", "caseno", "CaseNumber").anyMatch(node::has);
    }

    private void add(JsonNode node, String place, Way way) {
        var courtReference = values.text(node, place, "CaseNumber");
        lines.add(new CourtListLine(
                CourtListKind.line(node),
                place,
                references(node, place),
                courtReference == null ? null : References.spelled(courtReference),
                way.day,
                way.time,
                way.court,
                way.room,
                singleJustice ? CaseHearing.SINGLE_JUSTICE : way.type));
    }

    private List<String> references(JsonNode node, String place) {
        var defendants = place + "/Defendants/";
        var urns = StreamSupport.stream(node.path("Defendants").spliterator(), false)
                .map(defendant -> values.text(defendant, defendants, "URN"));
        return Stream.concat(Stream.of("caseUrn", "caseno").map(name -> values.text(node, place, name)), urns)
                .flatMap(Stream::ofNullable)
                .map(References::spelled)
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
    }

    /** A daily list is for one day, which its heading says. */
    private @Nullable LocalDate dayOfList() {
        return list.has("DailyList") ? values.day(header(), headerPlace(), "StartDate") : null;
    }

    private JsonNode header() {
        return list.elements().hasNext() ? list.elements().next().path("ListHeader") : list;
    }

    private String headerPlace() {
        return (list.fieldNames().hasNext() ? list.fieldNames().next() : "") + "/ListHeader";
    }

    private interface Reading<T> {
        @Nullable
        T read(JsonNode node, String place, String name);
    }

    private static <T> @Nullable T first(JsonNode node, String place, Reading<T> reading, String... names) {
        return Stream.of(names)
                .map(name -> reading.read(node, place, name))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T or(@Nullable T nearer, @Nullable T before) {
        return nearer == null ? before : nearer;
    }
}
