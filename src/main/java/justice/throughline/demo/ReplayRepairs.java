package justice.throughline.demo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.handoffs.Artefact;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.Handoffs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The simulated staff put right what came back: they add the document whose lack was the reason. It is synthetic. */
@Component
class ReplayRepairs {

    private static final Map<String, String> CURES =
            Map.of("no-disclosure-schedule", "MG6C", "no-mg3", "MG3", "no-mg11", "MG11");

    private final Handoffs handoffs;

    ReplayRepairs(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Transactional
    public void repair(UUID caseId) {
        handoffs.ofCase(caseId).stream()
                .filter(handOff -> handOff.state().backAtSender())
                .forEach(this::repair);
    }

    private void repair(HandOff handOff) {
        handoffs.events(handOff.id()).getLast().reasons().stream()
                .flatMap(reason -> Stream.ofNullable(CURES.get(reason)))
                .map(type -> Artefact.of(type, "Synthetic " + type, content(handOff)))
                .forEach(document -> handoffs.attach(handOff.id(), document));
    }

    private static byte[] content(HandOff handOff) {
        return ("Synthetic document for " + handOff.id()).getBytes(StandardCharsets.UTF_8);
    }
}
