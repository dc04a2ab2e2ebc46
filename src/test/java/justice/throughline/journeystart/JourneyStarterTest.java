package justice.throughline.journeystart;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.policeuk.ImportDriver;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class JourneyStarterTest {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private JourneyStarts starts;

    @Autowired
    private JourneyStarter starter;

    @Autowired
    private EngineOutbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetOtherTests() {
        jdbc.sql("delete from journeystart.journey_start").update();
        jdbc.sql("delete from engine.outbox").update();
    }

    @Test
    void shouldHandEachWaitingJourneyOverOnceUnderItsOwnMessageId() throws IOException {
        imports.ofText(street(crime(newCrimeId(), "2023-04", "Burglary", "Awaiting court outcome")));
        JourneyStart waiting = starts.waiting(Limit.of(10)).getFirst();

        starter.startWaiting();
        starter.startWaiting();

        assertThat(kept()).containsExactly(waiting.id() + " " + waiting.caseId() + " burglary court ENGLAND_AND_WALES");
        assertThat(starts.waiting(Limit.of(10))).isEmpty();
    }

    @Test
    void shouldKeepJourneysWhileTheEngineHasEnoughOfThem() throws IOException {
        imports.ofText(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        for (int number = 0; number < 50; number++) {
            outbox.keep(Command.startJourney("untold-" + number, UUID.randomUUID(), "burglary", "reporting"));
        }

        starter.startWaiting();
        assertThat(starts.waiting(Limit.of(10))).hasSize(1);

        jdbc.sql("update engine.outbox set tries = 1 where id = 'untold-1'").update();
        starter.startWaiting();
        assertThat(starts.waiting(Limit.of(10))).isEmpty();
    }

    @Test
    void shouldTakeBackAJourneyWhoseCaseALaterImportClosed() throws IOException {
        String crimeId = newCrimeId();
        imports.ofText(street(crime(crimeId, "2023-04", "Burglary", "Under investigation")));
        imports.ofText(outcomes(outcome(crimeId, "2023-05", "Local resolution")));

        starter.startWaiting();

        assertThat(kept()).isEmpty();
        assertThat(starts.waiting(Limit.of(10))).isEmpty();
    }

    private List<String> kept() {
        return jdbc.sql("""
                        select concat_ws(' ', id, key, variables ->> 'crimeType', variables ->> 'phase',
                            variables ->> 'jurisdiction') from engine.outbox
                        where name = 'criminal-journey.case-reported'""").query(String.class).list();
    }
}
