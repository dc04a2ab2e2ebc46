package justice.throughline.clocks;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ThroughlineTest
class ClockFeedTest {

    private static final Instant ARREST = Instant.now().minus(Duration.ofHours(1));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clocks clocks;

    private final UUID caseId = UUID.randomUUID();

    @Test
    void shouldPutEndsInACalendarThatTellsOfNobody() throws Exception {
        var notice = started("victim-told-arrest", Map.of("victimCategory", "standard"));
        var detention =
                started("detention", Map.of("detentionRoute", "arrived-at-station", "offenceClass", "either-way"));

        var text = mvc.perform(get("/api/desks/police.investigation/clocks.ics").with(as(INVESTIGATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(text).doesNotContain(caseId.toString(), "suspect-1");
        var events = Biweekly.parse(text).first().getEvents();
        assertThat(events)
                .filteredOn(event ->
                        event.getUid().getValue().startsWith(detention.id().toString()))
                .singleElement()
                .satisfies(event -> assertThat(event.getDateStart().getValue().toInstant())
                        .isCloseTo(ARREST.plus(Duration.ofHours(24)), within()));
        assertThat(events)
                .filteredOn(event ->
                        event.getUid().getValue().startsWith(notice.id().toString()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                    assertThat(event.getSummary().getValue()).contains("V-02");
                });
    }

    private static org.assertj.core.data.TemporalUnitOffset within() {
        return org.assertj.core.api.Assertions.within(1, java.time.temporal.ChronoUnit.SECONDS);
    }

    private ClockLine started(String kind, Map<String, Object> facts) {
        return clocks.start(new StartClock(
                UUID.randomUUID().toString(),
                Subject.ofPerson(caseId, "suspect-1"),
                kind,
                Jurisdiction.ENGLAND_AND_WALES,
                facts,
                LegalEvent.at(ARREST, "arrest", Spoken.by("imran")),
                false));
    }
}
