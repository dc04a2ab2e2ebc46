package justice.throughline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseRegistered;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While a duty is open somebody is asked for it, even if the run that asked was cancelled in the engine. */
@DeskTest
class TellTasksTest {

    private static final Map<String, String> ABOUT = Map.of("personRef", "victim-1", "tellingAgency", "police");

    @Autowired
    private TellTasks tasks;

    @Autowired
    private Notices notices;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void raise() {
        caseId = desk.newCase("robbery");
        notices.registered(new CaseRegistered(caseId, List.of("victim-1"), Instant.now()));
        tasks.ask();
    }

    @Test
    void shouldAskOnceForEachRunThatSomebodyCancelled() {
        tasks.askAgain();
        assertThat(asked()).as("it is asked for").hasSize(1);

        var first = desk.run(caseId, "tell-person", "TERMINATED", ABOUT);
        tasks.askAgain();
        tasks.askAgain();
        assertThat(asked()).hasSize(2).contains("tell-again:" + first + " victim-1 police");

        var second = desk.run(caseId, "tell-person", "TERMINATED", ABOUT);
        tasks.askAgain();
        assertThat(asked()).hasSize(3).contains("tell-again:" + second + " victim-1 police");
    }

    @Test
    void shouldNotAskWhileAnotherRunDoes() {
        desk.run(caseId, "tell-person", "TERMINATED", ABOUT);
        desk.run(caseId, "tell-person", "ACTIVE", ABOUT);

        tasks.askAgain();

        assertThat(asked()).hasSize(1);
    }

    @Test
    void shouldNotTakeTheRunOfAnotherPersonForThis() {
        desk.run(caseId, "tell-person", "TERMINATED", ABOUT);
        desk.run(caseId, "tell-person", "ACTIVE", Map.of("personRef", "victim-2", "tellingAgency", "police"));

        tasks.askAgain();

        assertThat(asked()).hasSize(2);
    }

    @Test
    void shouldNotAskForWhatIsOver() {
        desk.run(caseId, "tell-person", "TERMINATED", ABOUT);
        jdbc.sql("update notify.notice set state = 'ENDED' where case_id = ?")
                .param(caseId)
                .update();

        tasks.askAgain();

        assertThat(asked()).hasSize(1);
    }

    private List<String> asked() {
        return jdbc.sql("""
                        select id || ' ' || (variables ->> 'personRef') || ' ' || (variables ->> 'tellingAgency')
                        from engine.outbox where name = ? and key like ? || ':%'""")
                .params(TellMessages.RAISED, caseId.toString())
                .query(String.class)
                .list();
    }
}
