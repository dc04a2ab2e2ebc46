package justice.throughline.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import justice.throughline.clocks.Powers;
import justice.throughline.shared.MovableClock;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every calendar feed of every desk in both languages, read by a parser that has no part in writing it. */
@DeskTest
class CalendarFeedsTest {

    private static final List<String> LANGUAGES = List.of("en", "cy");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Powers powers;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @AfterEach
    void forget() {
        clock.setAhead(Duration.ZERO);
        desk.forgetLimits();
    }

    @Test
    void shouldBeValidCalendars() throws Exception {
        var wrong = new SoftAssertions();
        for (var code : desks()) {
            limits(powers.agencyOf(code).orElseThrow());
            for (var address : addresses()) {
                for (var language : LANGUAGES) {
                    var feed = feed(address, code, language);
                    feed.check(wrong, address.replace("{desk}", code) + " in " + language);
                }
            }
        }
        wrong.assertAll();
    }

    @Test
    void shouldStampAnEntryAnewOnlyWhenItChanges() throws Exception {
        var changed = desk.limit(desk.newCase("burglary"), "RUNNING", 3);
        var same = desk.limit(desk.newCase("burglary"), "RUNNING", 4);
        for (var address : addresses()) {
            var before = feed(address, "police.investigation", "en");
            clock.setAhead(Duration.ofHours(3));
            assertThat(feed(address, "police.investigation", "en").text())
                    .as("nothing has changed")
                    .isEqualTo(before.text());

            jdbc.sql("""
                            insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at,
                                legal_event, author, party, proof_kind, proof_reference)
                            values (?, 'EXTENDED', now(), now(), now() + interval '5 seconds', 'test', 'desk', 'police',
                                'ACT', 'test')""").param(changed).update();

            var after = feed(address, "police.investigation", "cy");
            assertThat(after.stampOf(changed)).isAfter(before.stampOf(changed));
            assertThat(after.stampOf(same)).isEqualTo(before.stampOf(same));
        }
    }

    private List<String> addresses() {
        var addresses = Offered.at(requestMappingHandlerMapping, ".ics", "text/calendar");
        assertThat(addresses).isNotEmpty();
        return addresses;
    }

    /** Those that have a name. */
    private static List<String> desks() throws IOException {
        Properties words = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/common.properties"));
        return words.stringPropertyNames().stream()
                .filter(key -> key.startsWith("desk."))
                .map(key -> key.substring("desk.".length()))
                .sorted()
                .toList();
    }

    /** One that is a day and one that is a moment. */
    private void limits(String agency) {
        var caseId = desk.newCase("burglary");
        for (var limit : List.of(desk.limit(caseId, "RUNNING", 3), desk.limit(caseId, "EXTENDED", 5))) {
            jdbc.sql(
                            "update clocks.clock set owner_agency = ?, kind = 'victim-told-prosecution-no-charge' where id = ?")
                    .params(agency, limit)
                    .update();
        }
        jdbc.sql("update clocks.clock set due_date = ? where case_id = ? and state = 'EXTENDED'")
                .params(LocalDate.now(ZoneOffset.UTC).plusDays(4), caseId)
                .update();
    }

    private Feed feed(String address, String code, String language) throws Exception {
        var response = mvc.perform(get(address, code).param("lang", language).with(as(MANAGER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        return new Feed(new String(response.getContentAsByteArray(), UTF_8));
    }
}
