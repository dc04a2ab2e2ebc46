package justice.throughline.handoffs;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import justice.throughline.shared.DecisionTable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What may cross between agencies: only what the kind lists, and of that only what its receiver may be told ({@code
 * may-receive.dmn}). Whatever nobody has described stays.
 */
@Component
class Barriers {

    private static final String YES = "yes";
    private static final String NEVER = "never";
    private static final String ON_GROUND = "if-";
    private static final String ARTEFACTS = "artefacts";

    private final HandOffCatalogue catalogue;
    private final DecisionTable table =
            DecisionTable.read(new ClassPathResource("processes/handoffs/may-receive.dmn"), "mayReceive");

    Barriers(HandOffCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws HandOffRefusal naming the first field or document that may not cross */
    void check(
            Kind kind,
            String receiver,
            Map<String, Object> payload,
            Collection<Artefact> artefacts,
            Set<String> grounds) {
        for (var field : fieldsOf(payload)) {
            var member = "payload." + field;
            if (!NEVER.equals(answer(field, receiver)) && !kind.fields().contains(field)) {
                throw HandOffRefusal.notOfThisKind(member, field, kind.code());
            }
            checkCrossing(member, field, receiver, grounds);
        }
        for (var artefact : artefacts) {
            if (!NEVER.equals(answer(artefact.type(), receiver)) && !kind.carries(artefact.type())) {
                throw HandOffRefusal.notOfThisKind(ARTEFACTS, artefact.type(), kind.code());
            }
            checkCrossing(ARTEFACTS, artefact.type(), receiver, grounds);
        }
    }

    /** {@code yes}, {@code never}, or {@code if-} and the ground that must be recorded. */
    String answer(String fieldOrArtefact, String receiver) {
        return catalogue
                .category(fieldOrArtefact)
                .map(category -> ask(category, catalogue.party(receiver).audience()))
                .orElse(NEVER);
    }

    /** Whether this may cross without a ground. */
    boolean allows(String fieldOrArtefact, String receiver) {
        return YES.equals(answer(fieldOrArtefact, receiver));
    }

    private void checkCrossing(String member, String what, String receiver, Set<String> grounds) {
        var answer = answer(what, receiver);
        if (answer.startsWith(ON_GROUND)) {
            var ground = answer.substring(ON_GROUND.length());
            if (!grounds.contains(ground)) throw HandOffRefusal.groundMissing(what, receiver, ground);
        } else if (!YES.equals(answer)) {
            throw HandOffRefusal.forbidden(member, what, receiver);
        }
    }

    private String ask(String category, String audience) {
        return String.valueOf(table.answer(Map.of("data", category, "audience", audience)));
    }

    /** Each value's path, lists looked through: {@code victim.address}. */
    static Set<String> fieldsOf(Map<String, ?> payload) {
        var found = new TreeSet<String>();
        payload.forEach((name, value) -> collect(name, value, found));
        return found;
    }

    private static void collect(String path, @Nullable Object value, Set<String> found) {
        if (value instanceof Map<?, ?> parts && !parts.isEmpty()) {
            parts.forEach((name, part) -> collect(path + "." + name, part, found));
        } else if (value instanceof Collection<?> items && !items.isEmpty()) {
            items.forEach(item -> collect(path, item, found));
        } else {
            found.add(path);
        }
    }
}
