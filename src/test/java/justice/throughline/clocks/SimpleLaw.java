package justice.throughline.clocks;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import justice.throughline.limits.Certainty;
import justice.throughline.limits.Extension;
import justice.throughline.limits.LegalEffect;
import justice.throughline.limits.Limit;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Question;
import justice.throughline.limits.Reason;
import justice.throughline.limits.Severity;
import justice.throughline.limits.Step;
import justice.throughline.limits.WarnPoint;
import justice.throughline.shared.Deadline;

/**
 * A law for tests: so many hours as the fact {@code hours} says, pauses left out; a superintendent may give twelve more;
 * warnings come four hours and one hour before the end.
 */
public final class SimpleLaw {

    static final Duration LONGER = Duration.ofHours(12);

    private SimpleLaw() {}

    static Limits limits() {
        return teach(mock(Limits.class));
    }

    public static Limits teach(Limits limits) {
        doAnswer(call -> answer(call.getArgument(0))).when(limits).calculate(any());
        doAnswer(call -> whyNot(call.getArgument(1))).when(limits).whyNotExtend(any(), any());
        doReturn(Optional.empty()).when(limits).whyNotPause(any(), any());
        return limits;
    }

    /** Every limit is so much longer from now on. */
    static void teachLonger(Limits limits, Duration more) {
        doAnswer(call -> {
                    Question question = call.getArgument(0);
                    var as = answer(question);
                    return limit(question, as.due().end().plus(more));
                })
                .when(limits)
                .calculate(any());
    }

    private static Optional<Reason> whyNot(Extension extension) {
        return "superintendent".equals(extension.authority())
                ? Optional.empty()
                : Optional.of(new Reason("limit-rank", List.of("superintendent")));
    }

    private static Limit answer(Question question) {
        var end = question.start()
                .plus(Duration.ofHours(
                        Long.parseLong(String.valueOf(question.facts().getOrDefault("hours", 120)))))
                .plus(LONGER.multipliedBy(question.extensions().size()));
        for (var pause : question.pauses()) {
            var to = pause.to() == null ? question.asOf() : pause.to();
            end = end.plus(Duration.between(pause.from(), to));
        }
        return limit(question, end);
    }

    private static Limit limit(Question question, Instant end) {
        return new Limit(
                question.kind(),
                question.kind(),
                "1",
                null,
                Severity.valueOf(String.valueOf(question.facts().getOrDefault("severity", "S1"))),
                LegalEffect.STATUTORY,
                "police",
                new Deadline.Moment(end),
                List.of(
                        new WarnPoint("4 hours", end.minus(Duration.ofHours(4))),
                        new WarnPoint("1 hour", end.minus(Duration.ofHours(1)))),
                "none",
                "test",
                List.of("hospital"),
                List.of(),
                "law of this test",
                Certainty.CHOSEN,
                List.of(new Step("start", List.of(question.start().toString()))));
    }
}
