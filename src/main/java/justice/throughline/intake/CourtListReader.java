package justice.throughline.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.utils.JsonNodes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;

/**
 * Reads court lists of every kind. Their shapes differ, but each says court, room, day and time on the way down to the
 * case; what stands nearest to the case counts.
 */
final class CourtListReader {

    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<CourtListLine> lines = new ArrayList<>();

    /** What is known so far on the way down. */
    private record Way(
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable String court,
            @Nullable String room,
            @Nullable String type) {

        Way into(JsonNode node) {
            var start = moment(text(node, "sittingStart"));
            return new Way(
                    start != null
                            ? start.toLocalDate()
                            : or(date(first(node, "SittingDate", "FixedDate", "HearingDate")), day),
                    start != null ? start.toLocalTime() : or(clock(first(node, "SittingAt", "bstart", "sstart")), time),
                    or(first(node, "courtHouseName", "CourtHouseName", "court"), court),
                    or(first(node, "courtRoomName", "CourtRoomNumber", "room"), room),
                    or(first(node, "hearingType", "HearingType", "HearingDescription"), type));
        }
    }

    static List<CourtListLine> read(JsonNode list) {
        var reader = new CourtListReader();
        reader.down(list, "", new Way(dayOf(list), null, null, null, null));
        return reader.lines;
    }

    /** When the list was published: a later one counts more. */
    static Instant publishedAt(JsonNode list) {
        var header = header(list);
        var published = moment(text(list.path("document"), "publicationDate"));
        if (published == null) published = moment(text(header, "PublishedTime"));
        if (published != null) return published.atZone(When.BRITISH).toInstant();
        var printed = text(list.at("/document/data/job"), "printdate");
        return LocalDate.parse(String.valueOf(printed), PRINTED)
                .atStartOfDay(When.BRITISH)
                .toInstant();
    }

    private void down(JsonNode node, String place, Way way) {
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) down(node.get(index), place + "/" + index, way);
        } else if (node.isObject()) {
            var here = lifted(node, way.into(node));
            var references = references(node);
            if (references.isEmpty()) {
                node.properties()
                        .forEach(field -> down(
                                field.getValue(),
                                place.isEmpty() ? field.getKey() : place + "/" + field.getKey(),
                                here));
            } else {
                add(node, place, references, here);
            }
        }
    }

    /** Of a court or hearing, the lists of the Crown Court say the particulars in an object beside its cases. */
    private static Way lifted(JsonNode node, Way way) {
        var here = way;
        for (var beside : List.of("CourtHouse", "HearingDetails")) {
            if (node.path(beside).isObject()) here = here.into(node.path(beside));
        }
        return node.path("Hearing").isArray() && !node.path("Hearing").isEmpty()
                ? here.into(node.path("Hearing").get(0))
                : here;
    }

    private void add(JsonNode node, String place, List<String> references, Way way) {
        lines.add(new CourtListLine(
                JsonNodes.tokenLocationOf(node).getLineNr(),
                place,
                references,
                text(node, "CaseNumber"),
                way.day,
                way.time,
                way.court,
                way.room,
                way.type));
    }

    private static List<String> references(JsonNode node) {
        var urns = StreamSupport.stream(node.path("Defendants").spliterator(), false)
                .map(defendant -> text(defendant, "URN"));
        return Stream.concat(Stream.of("caseUrn", "caseno", "CaseNumber").map(name -> text(node, name)), urns)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }

    /** A daily list is for one day, which its heading says. */
    private static @Nullable LocalDate dayOf(JsonNode list) {
        return list.has("DailyList") ? date(text(header(list), "StartDate")) : null;
    }

    private static JsonNode header(JsonNode list) {
        return list.elements().hasNext() ? list.elements().next().path("ListHeader") : list;
    }

    private static @Nullable String first(JsonNode node, String... names) {
        return Stream.of(names)
                .map(name -> text(node, name))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.asText().isBlank() ? value.asText().strip() : null;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable LocalTime clock(@Nullable String text) {
        return text == null ? null : LocalTime.parse(text.substring(0, Math.min(8, text.length())));
    }

    /** In British time; lists of the Crown Court leave the zone out. */
    private static @Nullable LocalDateTime moment(@Nullable String text) {
        if (text == null) return null;
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).atZoneSameInstant(When.BRITISH).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static <T> @Nullable T or(@Nullable T nearer, @Nullable T before) {
        return nearer == null ? before : nearer;
    }
}
