package justice.throughline.caseview;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.journal.JourneyPosition;
import justice.throughline.journal.Journeys;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The diagrams of a case with its position on them, and the same in words. */
@Component
class CaseDiagrams {

    /**
     * One process of the case.
     *
     * @param marks for the viewer, as JSON
     * @param now the names of the steps where the case is
     */
    record Diagram(String processId, String name, int version, boolean running, String marks, List<String> now) {}

    private record Mark(String element, String kind, String badge) {}

    private final Journeys journeys;
    private final Catalogue catalogue;
    private final MessageSource messages;
    private final ObjectMapper json;

    CaseDiagrams(Journeys journeys, Catalogue catalogue, MessageSource messages, ObjectMapper json) {
        this.journeys = journeys;
        this.catalogue = catalogue;
        this.messages = messages;
        this.json = json;
    }

    /** Each process of the case: those where it is before those that it has left, the one it came to last first. */
    List<Diagram> of(UUID caseId) {
        return journeys.of(caseId).reversed().stream()
                .sorted(comparing(JourneyPosition::running).reversed())
                .map(this::diagram)
                .toList();
    }

    private Diagram diagram(JourneyPosition position) {
        return new Diagram(
                position.processId(),
                catalogue.processName(position.processId()),
                position.version(),
                position.running(),
                marks(position),
                position.active().stream()
                        .sorted()
                        .map(element -> catalogue.elementName(position.processId(), element))
                        .toList());
    }

    private String marks(JourneyPosition position) {
        var here = messages.getMessage("case.here", null, LocaleContextHolder.getLocale());
        var marks = new ArrayList<Mark>();
        add(marks, position.done(), "done", "");
        add(marks, position.active(), "active", here);
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(List<Mark> marks, Set<String> elements, String kind, String badge) {
        elements.stream()
                .sorted()
                .map(element -> new Mark(element, kind, badge))
                .forEach(marks::add);
    }
}
