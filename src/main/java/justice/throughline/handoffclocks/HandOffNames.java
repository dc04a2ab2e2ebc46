package justice.throughline.handoffclocks;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.clocks.Subject;
import justice.throughline.clocks.SubjectKind;
import justice.throughline.clocks.SubjectWords;
import justice.throughline.handoff.HandOffWords;
import justice.throughline.handoff.Handoffs;
import org.springframework.stereotype.Component;

/** Which hand-off a clock is of, and between whom. */
@Component
class HandOffNames implements SubjectWords {

    private final Handoffs handoffs;
    private final HandOffWords words;

    HandOffNames(Handoffs handoffs, HandOffWords words) {
        this.handoffs = handoffs;
        this.words = words;
    }

    @Override
    public Optional<String> of(Subject subject) {
        var reference = subject.reference();
        return subject.kind() == SubjectKind.HAND_OFF && reference != null
                ? handoffs.find(UUID.fromString(reference)).map(words::name)
                : Optional.empty();
    }
}
