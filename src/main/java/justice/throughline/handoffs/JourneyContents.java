package justice.throughline.handoffs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CasePerson;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.NoSuchCaseException;
import justice.throughline.casefile.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a journey hands over of a case: of what the case file knows, that which the kind carries and its receiver may be told. */
@Component
class JourneyContents {

    private final CaseFiles cases;
    private final HandOffCatalogue catalogue;
    private final Barriers barriers;

    JourneyContents(CaseFiles cases, HandOffCatalogue catalogue, Barriers barriers) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.barriers = barriers;
    }

    /** Nothing when the kind is about somebody who is not in the case. */
    Optional<Map<String, Object>> of(UUID caseId, Kind kind, String to) {
        var people = cases.people(caseId);
        if (kind.about() != null && person(people, kind.about()) == null) return Optional.empty();
        var summary = cases.find(caseId).orElseThrow(() -> new NoSuchCaseException(caseId));
        var payload = new LinkedHashMap<String, Object>();
        known(summary, people, kind).forEach((field, value) -> {
            if (value != null && kind.fields().contains(field) && barriers.allows(field, to)) {
                var parts = field.split("\\.", 2);
                part(payload, parts[0]).put(parts[1], value);
            }
        });
        return Optional.of(payload);
    }

    private Map<String, @Nullable Object> known(CaseSummary summary, List<CasePerson> people, Kind kind) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        known.put("case.crimeRef", summary.crimeRef());
        known.put("case.crimeType", summary.crimeType());
        known.put("case.result", summary.outcome());
        known.put("contact.desk", catalogue.party(kind.from().getFirst()).desk());
        known.put("victim.ref", person(people, PersonRole.VICTIM));
        known.put("suspect.ref", person(people, PersonRole.DEFENDANT));
        return known;
    }

    private static @Nullable String person(List<CasePerson> people, PersonRole role) {
        return people.stream()
                .filter(person -> person.role() == role)
                .map(CasePerson::reference)
                .findFirst()
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> payload, String name) {
        return (Map<String, Object>) payload.computeIfAbsent(name, key -> new LinkedHashMap<String, Object>());
    }
}
