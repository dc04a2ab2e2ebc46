package justice.throughline.reconciliation;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class BalanceTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Watch watch;

    @Autowired
    private Balance balance;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @Test
    void shouldBalanceAndRaiseAnIncidentForWhatDoesNotAddUp() throws Exception {
        var before = sum("H-06", BalanceLine::open);
        var id = offered("H-06");
        mvc.perform(get("/handoffs/balance").with(as(MANAGER))).andExpect(status().isOk());
        mvc.perform(get("/api/handoffs/balance").with(as(MANAGER)))
                .andExpect(jsonPath("$.difference").value(0))
                .andExpect(jsonPath("$.lines[?(@.kind == 'H-06')].open").value(before + 1));

        jdbc.sql("update handoffs.hand_off set state = 'DONE' where id = ?")
                .param(id)
                .update();
        watch.look();

        assertThat(balance.incidents())
                .filteredOn(incident -> incident.cause().equals("DIFFERENCE"))
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.kind()).isEqualTo("H-06");
                    assertThat(incident.ownerDesk()).isEqualTo("police.charging");
                });
        jdbc.sql("update handoffs.hand_off set state = 'VALIDATED' where id = ?")
                .param(id)
                .update();
        watch.look();
        assertThat(balance.incidents()).noneMatch(incident -> incident.cause().equals("DIFFERENCE"));
    }

    @Test
    void shouldNotCountAsRefusedWhatItsSenderTookBack() throws Exception {
        var before = counted("H-06");
        handoffs.take(offered("H-06"), Move.of(Step.WITHDRAW, Said.by("paul")));
        watch.look();

        assertThat(counted("H-06"))
                .as("refused, withdrawn, difference")
                .containsExactly(before.get(0), before.get(1) + 1, 0);
        assertThat(balance.incidents()).noneMatch(incident -> incident.cause().equals("DIFFERENCE"));
        mvc.perform(get("/handoffs/balance").with(as(MANAGER)))
                .andExpect(content().string(containsString("Withdrawn</th>")));
        mvc.perform(get("/handoffs/balance.csv").with(as(MANAGER)))
                .andExpect(content().string(containsString("Refused,Withdrawn,")));
        mvc.perform(get("/api/handoffs/balance").with(as(MANAGER)))
                .andExpect(jsonPath("$.lines[?(@.kind == 'H-06')].withdrawn").value(before.get(1) + 1));
    }

    /** Refused, withdrawn, and what nobody can account for. */
    private List<Integer> counted(String kind) {
        return List.of(
                sum(kind, BalanceLine::refused), sum(kind, BalanceLine::withdrawn), sum(kind, BalanceLine::difference));
    }

    private int sum(String kind, ToIntFunction<BalanceLine> of) {
        return balance.ofLast(0, true).stream()
                .filter(line -> line.kind().equals(kind))
                .mapToInt(of)
                .sum();
    }

    @Test
    void shouldRaiseAnIncidentWhenALimitOrAConferencePasses() {
        var id = offered("H-05");
        jdbc.sql("update handoffs.hand_off set due_at = now() - interval '1 hour', conference_due = true where id = ?")
                .param(id)
                .update();
        watch.look();

        assertThat(balance.incidents())
                .filteredOn(incident -> incident.kind().equals("H-05"))
                .extracting(Incident::cause)
                .containsExactlyInAnyOrder("OVERDUE", "CONFERENCE");
    }

    private UUID offered(String kind) {
        var offer = Offer.of(kind, caseId, "test:" + UUID.randomUUID());
        if (kind.equals("H-05")) offer = offer.on("consent", Set.of());
        handoffs.offer(offer.from("POLICE"));
        return handoffs.ofCase(caseId).getLast().id();
    }
}
