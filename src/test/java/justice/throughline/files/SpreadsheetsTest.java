package justice.throughline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static justice.throughline.access.People.OVERSEER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every file for spreadsheets; one that is added is held to the same rules at once. */
@DeskTest
class SpreadsheetsTest {

    /** They keep the names and the words under which data.police.uk publishes them, so that they can be sent in again. */
    private static final Set<String> AS_PUBLISHED = Set.of("Longitude", "Latitude", "Record");

    /** It is changed and brought in again, and so speaks as the file that adds people does, in whatever language. */
    private static final String BROUGHT_AGAIN = "/staff.csv";

    private static final int MANY = 10_050;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private HikariDataSource connections;

    @LocalServerPort
    private int port;

    @AfterEach
    void takeBack() {
        new SpreadsheetRows(jdbc, desk).takeBack();
    }

    @Test
    void shouldBeReadByASpreadsheetAsTheyAreMeant() throws Exception {
        var rejected = new SpreadsheetRows(jdbc, desk).write();
        var wrong = new SoftAssertions();

        var addresses = Offered.at(requestMappingHandlerMapping, ".csv", "text/csv");
        assertThat(addresses).hasSizeGreaterThanOrEqualTo(7);
        for (var address : addresses) {
            await("an answer that is a moment old at most")
                    .until(() -> !download(address, rejected, "en").keptAsText().isEmpty());
            var english = download(address, rejected, "en");
            var welsh = download(address, rejected, "cy");
            if (!address.equals(BROUGHT_AGAIN)) {
                wrong.assertThat(english.heading())
                        .as("%s has headings in the reader's language", address)
                        .isNotEqualTo(welsh.heading());
            }
            for (var sheet : List.of(english, welsh)) check(wrong, address, sheet);
        }
        wrong.assertAll();
    }

    private static void check(SoftAssertions wrong, String address, Sheet sheet) {
        wrong.assertThat(sheet.rows()).as("%s has rows", address).isNotEmpty();
        wrong.assertThat(sheet.rows())
                .as("%s has a value for each column", address)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(sheet.heading()));
        wrong.assertThat(sheet.heading())
                .as("%s names each column by itself", address)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        wrong.assertThat(sheet.beginsWithByteOrderMark())
                .as("%s says that it is UTF-8", address)
                .isTrue();
        wrong.assertThat(sheet.formulas()).as("formulas in %s", address).isEmpty();
        wrong.assertThat(sheet.longNumbers()).as("long numbers in %s", address).isEmpty();
        wrong.assertThat(sheet.keptAsText())
                .as("what is kept as text in %s", address)
                .isNotEmpty();
        if (address.equals(BROUGHT_AGAIN)) return;
        wrong.assertThat(sheet.unclearColumns(AS_PUBLISHED))
                .as("columns of %s with several kinds of value, or with codes", address)
                .isEmpty();
    }

    @Test
    void shouldHoldTheWholeResult() throws Exception {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        addMany(mark);
        try {
            assertThat(sheet("/cases.csv?q=" + mark).rows()).hasSize(MANY);
            assertThat(sheet("/tasks.csv?view=all&ref=" + mark).rows()).hasSize(MANY);
            assertThat(sheet("/tasks.csv?view=all&sort=due&ref=" + mark).rows()).hasSize(MANY);
            assertThat(sheet("/clocks.csv?agency=" + mark).rows()).hasSize(MANY);
        } finally {
            removeMany(mark);
        }
    }

    @Test
    void shouldHoldNoConnectionForAReaderWhoStopsReading() throws Exception {
        var importId = new SpreadsheetRows(jdbc, desk).write();
        jdbc.sql("""
                insert into policeuk.rejected_row
                select import_id, file, line + number, kind, reason, repeat('x', 200), array_fill(repeat('y', 100), array[12])
                from policeuk.rejected_row cross join generate_series(1, 20000) number where import_id = ?""").param(importId).update();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setReceiveBufferSize(1024);
            ask(socket, "/api/imports/" + importId + "/rejected.csv");
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            await().untilAsserted(
                            () -> assertThat(connections.getHikariPoolMXBean().getActiveConnections())
                                    .isZero());
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        var credentials = Base64.getEncoder().encodeToString("root:first-password".getBytes(UTF_8));
        socket.getOutputStream()
                .write("GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic %s\r\n\r\n"
                        .formatted(path, credentials)
                        .getBytes(UTF_8));
    }

    private Sheet download(String address, UUID importId, String language) throws Exception {
        var path = address.replace("{id}", importId.toString());
        var all = path.equals("/tasks.csv") ? "view=all&" : "";
        var response = response(path + "?" + all + "lang=" + language);
        assertThat(response.getContentType()).as(address).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .as(address)
                .matches("attachment; filename=\"[\\w.-]+\\.csv\"");
        return Sheet.of(response.getContentAsByteArray());
    }

    private Sheet sheet(String address) throws Exception {
        return Sheet.of(response(address).getContentAsByteArray());
    }

    private MockHttpServletResponse response(String address) throws Exception {
        return mvc.perform(get(address).with(as(OVERSEER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private void addMany(String mark) {
        jdbc.sql("""
                insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, opened_at)
                select gen_random_uuid(), :mark || '-' || number, 'report', 'A force', 'burglary', '2026-01-01',
                    'INVESTIGATION', now()
                from generate_series(1, :many) number""").param("mark", mark).param("many", MANY).update();
        jdbc.sql("""
                insert into journal.user_task (key, process_instance_key, root_key, case_id, process_id, element_id,
                    element_instance_key, candidate_groups, candidate_users, due_at, priority, state, created_at,
                    definition_version, position)
                select key, key, key, id, 'investigation', 'Task_Investigate', key, array['police.' || :mark], '{}', now(),
                    50, 'CREATED', now(), 1, key
                from (select id::text, (5::bigint << 51) + row_number() over () as key from casefile.case_file
                    where crime_ref like :mark || '-%') c""").param("mark", mark).update();
        jdbc.sql("""
                insert into clocks.clock (id, start_key, subject_kind, case_id, kind, jurisdiction, rule, rule_version,
                    severity, legal_effect, owner_agency, started_at, learned_at, due_at, zone, calendar,
                    calendar_version, state, points, point_times, watched)
                select id, :mark || id, 'CASE', id, 'victim-told-not-investigated', 'ENGLAND_AND_WALES', 'V-01', '1', 'S3',
                    'CODE', :mark, now(), now(), now() + interval '1 year', 'Europe/London', 'none', '1', 'RUNNING',
                    array['DUE'], array[now()], false
                from casefile.case_file where crime_ref like :mark || '-%'""").param("mark", mark).update();
    }

    private void removeMany(String mark) {
        jdbc.sql("delete from clocks.clock where owner_agency = ?").param(mark).update();
        jdbc.sql("delete from journal.user_task where candidate_groups = array['police.' || ?]")
                .param(mark)
                .update();
        jdbc.sql("delete from casefile.case_file where crime_ref like ? || '-%'")
                .param(mark)
                .update();
    }
}
