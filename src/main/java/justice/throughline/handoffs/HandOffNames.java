package justice.throughline.handoffs;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.Subject;
import justice.throughline.clocks.SubjectKind;
import justice.throughline.clocks.SubjectName;
import justice.throughline.clocks.SubjectWords;
import justice.throughline.partners.SimulatedSystems;
import org.springframework.stereotype.Component;

/** Which hand-off a clock is of, between whom, and whether a simulated system answers it. */
@Component
class HandOffNames implements SubjectWords {

    private final Handoffs handoffs;
    private final HandOffWords words;
    private final SimulatedSystems systems;

    HandOffNames(Handoffs handoffs, HandOffWords words, SimulatedSystems systems) {
        this.handoffs = handoffs;
        this.words = words;
        this.systems = systems;
    }

    @Override
    public Optional<SubjectName> of(Subject subject) {
        var reference = subject.reference();
        return subject.kind() == SubjectKind.HAND_OFF && reference != null
                ? handoffs.find(UUID.fromString(reference)).map(this::name)
                : Optional.empty();
    }

    private SubjectName name(HandOff handOff) {
        return new SubjectName(words.name(handOff), systems.answerFor(handOff.to()));
    }
}
