package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words with a number in them read well for one, too. */
class CountWordsTest {

    private static final int MOST_ARGUMENTS = 12;

    /** Said for more than one only, or with a number that is fixed and greater, or with no number but words. */
    private static final Set<String> NEVER_OF_ONE = Set.of(
            "case.outcome.times",
            "timeline.published.times",
            "arrivals.times",
            "imports.failure.given-up",
            "bulk.more",
            "problem.handoff-document-too-large.detail",
            "problem.handoff-message-too-large.detail",
            "problem.inbox-too-large.detail",
            "problem.unfit-text.long",
            "problem.body-too-long.detail",
            "account.password.hint",
            "account.tokens.days.of",
            "account.tokens.name.needed",
            "problem.staff-tokens.detail",
            "account.fault.SHORT",
            "account.fault.LONG",
            "tasks.acts.made-again",
            "staff.fault.name-unfit",
            "limits.step.elapsed");

    private static final String VERB = "(?:is|was|has|does|says|lacks|fits|stands|applies|becomes|begins|ends|and)\\b";

    private static final Predicate<String> SEVERAL_IN_ENGLISH = Pattern.compile(
                    "\\b1 (?!" + VERB + ")(?:[a-z]+ (?!" + VERB + "))?(?:[a-z-]+(?<!s)s\\b|were\\b)")
            .asPredicate();

    /** A noun follows its number in the singular, and "o" with the plural only after more. */
    private static final Predicate<String> SEVERAL_IN_WELSH =
            Pattern.compile("\\b1 o [a-z]").asPredicate();

    @Test
    void shouldSayOneOfSomethingInEnglish() throws IOException {
        assertThat(saying(SEVERAL_IN_ENGLISH, false)).isEmpty();
    }

    @Test
    void shouldSayOneOfSomethingInWelsh() throws IOException {
        assertThat(saying(SEVERAL_IN_WELSH, true)).isEmpty();
    }

    private static Map<String, String> saying(Predicate<String> wrong, boolean welsh) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("main/resources/messages"))) {
            files.filter(file -> file.toString().endsWith("_cy.properties") == welsh)
                    .map(CountWordsTest::load)
                    .forEach(words -> words.stringPropertyNames().stream()
                            .filter(key -> words.getProperty(key).contains("{") && !NEVER_OF_ONE.contains(key))
                            .filter(key -> !key.endsWith(".other")
                                    && !words.containsKey(key + ".one")
                                    && !words.containsKey(key + "-one"))
                            .filter(key -> wrong.test(ofOne(words.getProperty(key))))
                            .forEach(key -> found.put(key, ofOne(words.getProperty(key)))));
        }
        return found;
    }

    /** With 1 for everything that may be said in it. */
    private static String ofOne(String words) {
        var ones = Collections.nCopies(MOST_ARGUMENTS, 1L).toArray();
        return new MessageFormat(words.replace("%{count}", ""), Locale.UK).format(ones);
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
