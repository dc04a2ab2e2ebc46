package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All words that people see are in message files, in English and in Welsh. */
class WordsTest {

    private static final Path RESOURCES = Path.of("main/resources");
    private static final Pattern NOT_TEXT = Pattern.compile(
            "(?s)<!--.*?-->|<!doctype[^>]*>|</?[a-zA-Z][^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>");
    private static final Pattern WORD_ATTRIBUTE =
            Pattern.compile("\\s(?:title|aria-label|alt|placeholder|label)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    static List<Path> templates() throws IOException {
        return files(RESOURCES.resolve("templates"), ".html");
    }

    static List<Path> english() throws IOException {
        return files(RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.toString().endsWith("_cy.properties"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldHaveNoWordsOfTheirOwn(Path template) throws IOException {
        assertThat(wordsIn(Files.readString(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldUseWordsThatExist(Path template) throws IOException {
        var keys = KEY.matcher(Files.readString(template)).results().map(match -> match.group(1));
        assertThat(keys).allSatisfy(key -> assertThat(allKeys()).contains(key));
    }

    @ParameterizedTest
    @MethodSource("english")
    void shouldSayTheSameInWelsh(Path english) throws IOException {
        var welsh = load(Path.of(english.toString().replace(".properties", "_cy.properties")));
        assertThat(welsh.keySet()).isEqualTo(load(english).keySet());
        assertThat(welsh.values())
                .noneSatisfy(words -> assertThat((String) words).isBlank());
    }

    @Test
    void shouldQuoteNothingByAccident() throws IOException {
        for (var file : files(RESOURCES.resolve("messages"), ".properties")) {
            load(file).forEach((key, words) -> assertThat(words.toString())
                    .as("%s in %s: a lone ' swallows the argument after it", key, file)
                    .matches(text -> !ARGUMENT.matcher(text).find()
                            || text.replace("''", "").indexOf('\'') < 0));
        }
    }

    @Test
    void shouldNoticeHardCodedWords() {
        assertThat(wordsIn("<p th:text=\"#{a.b}\"></p><!-- fine --><p>Hello</p>"))
                .containsExactly("Hello");
        assertThat(wordsIn("<a th:href=\"@{/x(a='>')}\" title=\"Go\"></a>")).containsExactly("Go");
        assertThat(wordsIn("<p>1, 2</p>")).isEmpty();
    }

    private static Set<String> wordsIn(String template) {
        var found = new TreeSet<String>();
        NOT_TEXT.splitAsStream(template)
                .map(String::strip)
                .filter(text -> text.chars().anyMatch(Character::isLetter))
                .forEach(found::add);
        WORD_ATTRIBUTE.matcher(template).results().forEach(match -> found.add(match.group(1)));
        return found;
    }

    private static Set<Object> allKeys() {
        try {
            var keys = new TreeSet<>();
            for (var file : english()) keys.addAll(load(file).keySet());
            return keys;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
