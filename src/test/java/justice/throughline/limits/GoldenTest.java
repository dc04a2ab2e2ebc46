package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every dated case, on the real tables. */
@DeskTest
class GoldenTest {

    private static final Logger LOG = LoggerFactory.getLogger(GoldenTest.class);

    @Autowired
    private Limits limits;

    @Autowired
    private RuleTables tables;

    @Test
    void shouldGiveTheDatesThatTheLawGives() {
        var cases = GoldenCase.all();
        var softly = new SoftAssertions();
        var byCertainty = new TreeMap<String, Integer>();
        var took = new ArrayList<Duration>();

        for (var golden : cases) {
            var began = System.nanoTime();
            var answer = answer(golden, byCertainty);
            took.add(Duration.ofNanos(System.nanoTime() - began));
            softly.assertThat(answer)
                    .as(
                            "%s %s %s: %s",
                            golden.id(),
                            golden.question().kind(),
                            golden.question().start(),
                            golden.reasoning())
                    .isEqualTo(golden.rule().isEmpty() ? golden.expected() : golden.expected() + " " + golden.rule());
        }

        softly.assertThat(cases).hasSizeGreaterThan(300);
        softly.assertAll();
        report(cases.size(), byCertainty, took);
    }

    @Test
    void shouldHaveACaseForEveryKind() {
        var asked = new HashSet<String>();
        GoldenCase.all().forEach(golden -> asked.add(golden.question().kind()));

        assertThat(limits.kinds()).isNotEmpty().extracting(LimitKind::kind).allMatch(asked::contains);
    }

    private String answer(GoldenCase golden, TreeMap<String, Integer> byCertainty) {
        try {
            var limit = limits.calculate(golden.question());
            byCertainty.merge(limit.certainty().mark(), 1, Integer::sum);
            var end = limit.due().toString();
            return golden.rule().isEmpty() ? end : end + " " + limit.rule();
        } catch (LawRefusal refusal) {
            byCertainty.merge("refused", 1, Integer::sum);
            return "refused:" + refusal.code();
        }
    }

    private void report(int cases, TreeMap<String, Integer> byCertainty, List<Duration> took) {
        var rows = new TreeMap<String, Integer>();
        tables.all().stream()
                .flatMap(table -> table.rows().stream())
                .forEach(row -> rows.merge(row.cell("certainty").replace("\"", ""), 1, Integer::sum));
        var sorted = took.stream().sorted().toList();
        LOG.info("Golden cases: {}, by certainty of their rule {}", cases, byCertainty);
        LOG.info("Rule rows by certainty: {}", rows);
        LOG.info(
                "One calculation, one call of the engine: median {} ms, 95th percentile {} ms",
                sorted.get(sorted.size() / 2).toMillis(),
                sorted.get(sorted.size() * 95 / 100).toMillis());
    }
}
