package justice.throughline.limits;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Answers people and programs that ask for a date. */
@Component
class Calculator {

    private final Limits limits;

    private final InstantSource clock;

    Calculator(Limits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Limit answer(CalculatorRequest ask) {
        var question = ask.question(clock.instant());
        limits.kind(question.kind()).ifPresent(kind -> FactCheck.known(question, kind));
        return limits.calculate(question);
    }
}
