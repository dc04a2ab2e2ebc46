package justice.throughline.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of uploaded files of every length, over a real connection: the server reads the headings of the parts. */
@DeskTest
class LongFileNameTest {

    private static final String WALKER = "long-name-walker";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void hire() {
        Visitor.hire(WALKER, WALKER, jdbc);
    }

    @ParameterizedTest
    @CsvSource({
        "/files, file, 415, neither a case message in XML",
        "/imports, files, 422, neither a street nor an outcomes file"
    })
    void shouldReadAFileWithALongName(String page, String field, int status, String words) throws Exception {
        try (var visitor = new Visitor(port, WALKER, WALKER)) {
            var answer = visitor.sendFromPage(page, field, "é".repeat(470) + ".csv");

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(words);
        }
    }

    @ParameterizedTest
    @CsvSource({"/files, file", "/imports, files"})
    void shouldSayThatANameIsTooLong(String page, String field) throws Exception {
        try (var visitor = new Visitor(port, WALKER, WALKER)) {
            var answer = visitor.sendFromPage(page, field, "n".repeat(9_000) + ".csv");

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("name of the file is too long");
        }
    }

    @Test
    void shouldTellProgramsThatANameIsTooLong() throws Exception {
        try (var visitor = new Visitor(port, WALKER, WALKER)) {
            var answer = visitor.sendFiles("/api/imports/police-uk", Map.of(), Map.of("street", "n".repeat(9_000)));

            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("name of the file is too long");
        }
    }
}
