package justice.throughline.intake;

import static justice.throughline.intake.PoliceUkText.crime;
import static justice.throughline.intake.PoliceUkText.newCrimeId;
import static justice.throughline.intake.PoliceUkText.outcome;
import static justice.throughline.intake.PoliceUkText.outcomes;
import static justice.throughline.intake.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.io.IOException;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class JourneyStarterTest {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private JourneyQueue queue;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Engine engine;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetOtherTests() {
        jdbc.sql("delete from intake.journey_start").update();
        reset(engine);
    }

    @Test
    void shouldStartEachWaitingJourneyOnceUnderItsOwnMessageId() throws IOException {
        imports.ofText(street(crime(newCrimeId(), "2023-04", "Burglary", "Awaiting court outcome")));
        JourneyStart waiting = queue.waiting(10).getFirst();
        JourneyStarter starter = starter();

        starter.startWaiting();
        starter.startWaiting();

        verify(engine)
                .startJourney(
                        waiting.caseId(), "burglary", "court", waiting.id().toString());
        verifyNoMoreInteractions(engine);
        assertThat(queue.waiting(10)).isEmpty();
    }

    @Test
    void shouldKeepAJourneyThatTheEngineDidNotTake() throws IOException {
        imports.ofText(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        doThrow(EngineUnavailableException.class)
                .when(engine)
                .startJourney(any(), anyString(), anyString(), anyString());

        starter().startWaiting();
        assertThat(queue.waiting(10)).hasSize(1);

        reset(engine);
        starter().startWaiting();
        assertThat(queue.waiting(10)).isEmpty();
    }

    @Test
    void shouldTakeBackAJourneyWhoseCaseALaterImportClosed() throws IOException {
        String crimeId = newCrimeId();
        imports.ofText(street(crime(crimeId, "2023-04", "Burglary", "Under investigation")));
        imports.ofText(outcomes(outcome(crimeId, "2023-05", "Local resolution")));

        starter().startWaiting();

        verifyNoMoreInteractions(engine);
        assertThat(queue.waiting(10)).isEmpty();
    }

    private JourneyStarter starter() {
        return new JourneyStarter(queue, cases, engine, transaction);
    }
}
