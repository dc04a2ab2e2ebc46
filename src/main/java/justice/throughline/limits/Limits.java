package justice.throughline.limits;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The limits in law: which there are, when each ends, why, and what may change it. */
@Service
public class Limits {

    /**
     * Works a limit out by the rule in force on the relevant day, with the pauses and extensions of the question.
     *
     * @throws justice.throughline.shared.Refusal when the kind is unknown, a fact is missing or impossible, no rule fits, or
     *     the law refuses one of the pauses or extensions
     * @throws justice.throughline.engine.EngineUnavailableException when the engine cannot evaluate the table now
     */
    public Limit calculate(Question question) {
        throw new Reason("limit-unknown-kind", List.of(question.kind())).refusal();
    }

    /** Every kind with its facts, in the order of the tables. */
    public List<LimitKind> kinds() {
        return List.of();
    }

    /** Empty when the law allows this extension on top of those of the question. */
    public Optional<Reason> whyNotExtend(Question question, Extension extension) {
        return Optional.empty();
    }

    /** Empty when the law allows this pause on top of those of the question. */
    public Optional<Reason> whyNotPause(Question question, Pause pause) {
        return Optional.empty();
    }
}
