package justice.throughline.handoffs;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The kinds of hand-off and the parties, as {@code processes/handoffs/catalogue.yml} has them. */
@Component
public class HandOffCatalogue {

    private record KindRow(
            List<String> from,
            List<String> to,
            List<String> bases,
            Set<String> fields,
            Set<String> required,
            Set<String> optional,
            List<String> reasons,
            @Nullable PersonRole about,
            @Nullable Jurisdiction nation,
            boolean doneByOutcome,
            boolean triaged,
            boolean overtaken) {}

    private record PartyRow(String audience, String desk) {}

    private record File(
            String machineReceipt,
            int bouncesToConference,
            String askAfter,
            String takeUpAfter,
            List<String> acceptRefusal,
            Map<String, PartyRow> parties,
            Map<String, List<String>> fields,
            Map<String, String> artefacts,
            Map<String, KindRow> kinds) {}

    private final File file = read();
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final Map<String, String> categories = new HashMap<>(file.artefacts());

    HandOffCatalogue() {
        file.kinds().forEach((code, row) -> kinds.put(code, kind(code, row)));
        file.fields().forEach((category, fields) -> fields.forEach(field -> categories.put(field, category)));
    }

    /** @throws HandOffRefusal when there is none of this code */
    public Kind kind(String code) {
        return Optional.ofNullable(kinds.get(code)).orElseThrow(() -> HandOffRefusal.kindUnknown(code));
    }

    boolean knowsKind(String code) {
        return kinds.containsKey(code);
    }

    public Collection<Kind> kinds() {
        return kinds.values();
    }

    /** The party of this code; one that nobody has described is nobody's audience and has a desk of its own name. */
    public Party party(String code) {
        var row = file.parties().get(code);
        return row == null ? new Party(code, "UNKNOWN", code) : new Party(code, row.audience(), row.desk());
    }

    public boolean knows(String party) {
        return file.parties().containsKey(party);
    }

    public Set<String> parties() {
        return file.parties().keySet();
    }

    /** The category of data that a field or a kind of document holds. */
    Optional<String> category(String fieldOrArtefact) {
        return Optional.ofNullable(categories.get(fieldOrArtefact));
    }

    Set<String> vocabulary() {
        return Set.copyOf(categories.keySet());
    }

    int bouncesToConference() {
        return file.bouncesToConference();
    }

    /** Where no limit is known, or not yet, its sender asks for the answer after this time. */
    public Duration askAfter() {
        return Duration.parse(file.askAfter());
    }

    /** So long after it was asked for, somebody above takes it up. */
    Duration takeUpAfter() {
        return Duration.parse(file.takeUpAfter());
    }

    /** Why a sender accepts that its work was refused. */
    List<String> reasonsToAccept() {
        return file.acceptRefusal();
    }

    /** Within this time a machine must say that it has received. */
    public Duration machineReceipt() {
        return Duration.parse(file.machineReceipt());
    }

    private static Kind kind(String code, KindRow row) {
        return new Kind(
                code,
                row.from(),
                row.to(),
                row.bases(),
                row.fields(),
                row.required(),
                row.optional(),
                row.reasons(),
                row.about(),
                row.nation() == null ? Jurisdiction.ENGLAND_AND_WALES : row.nation(),
                row.doneByOutcome(),
                row.triaged(),
                row.overtaken());
    }

    private static File read() {
        try (var stream = new ClassPathResource("processes/handoffs/catalogue.yml").getInputStream()) {
            return new YAMLMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(stream, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
