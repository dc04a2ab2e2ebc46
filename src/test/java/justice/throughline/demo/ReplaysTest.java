package justice.throughline.demo;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.casefile.CaseCopies;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class ReplaysTest {

    @Autowired
    private Replays replays;

    @Autowired
    private ReplayRecords records;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseCopies copies;

    @Autowired
    private Desk desk;

    @Autowired
    private MockMvc mvc;

    private UUID id = new UUID(0, 0);
    private UUID underWay = new UUID(0, 0);
    private UUID waiting = new UUID(0, 0);

    @BeforeEach
    void replayTwo() {
        id = records.create(2, true, "manager");
        underWay = copy();
        waiting = copy();
        records.started(underWay);
    }

    @AfterEach
    void end() {
        replays.end(id);
    }

    @Test
    void shouldStopAGentleReplayOnceWhatIsUnderWayIsFinished() throws Exception {
        assertThat(replays.gentle()).map(ReplayProgress::id).contains(id);

        mvc.perform(post("/api/demo/replay/" + id + "/stop").with(as(MANAGER)).with(csrf()))
                .andExpect(jsonPath("$.state").value("STOPPING"))
                .andExpect(jsonPath("$.running").value(1));

        assertThat(replays.gentle()).isEmpty();
        mvc.perform(get("/demo").with(as(MANAGER)))
                .andExpect(content().string(containsString("Stopping: 1 journey is finished first")));

        replays.end(id);

        assertThat(replays.progress(id))
                .returns("STOPPED", ReplayProgress::state)
                .returns(0, ReplayProgress::waiting);
        assertThat(cases.find(waiting)).isEmpty();
        assertThat(cases.find(underWay)).isPresent();
    }

    @Test
    void shouldTellAllReplaysPageByPage() throws Exception {
        mvc.perform(get("/api/demo/replay?size=1").with(as(MANAGER)))
                .andExpect(jsonPath("$.content[0].id").value(id.toString()))
                .andExpect(jsonPath("$.page.size").value(1));
        mvc.perform(get("/api/demo/replay/" + UUID.randomUUID()).with(as(MANAGER)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("replay-unknown"));
    }

    @Test
    void shouldMarkACopyWhereverItIsShown() throws Exception {
        desk.investigate(underWay, "police.investigation", 1);
        String ref = cases.find(underWay).orElseThrow().crimeRef();

        for (String page :
                List.of("/cases/" + underWay, "/cases?origin=REPLAY&q=" + ref, "/tasks?view=all&ref=" + ref)) {
            mvc.perform(get(page).with(as(MANAGER))).andExpect(content().string(containsString(">Replay</strong>")));
        }
        mvc.perform(get("/cases.csv?q=" + ref).with(as(MANAGER)))
                .andExpect(content().string(containsString("Replay of police open data")))
                .andExpect(content().string(containsString("Police open data")));
        mvc.perform(get("/api/cases?origin=REAL&q=" + ref).with(as(MANAGER)))
                .andExpect(jsonPath("$.content.length()").value(1))
                .andExpect(jsonPath("$.content[0].origin").value("police-uk"));
    }

    private UUID copy() {
        UUID closed = desk.newCase("burglary");
        cases.recordOutcome(closed, "local-resolution", "test:" + closed);
        cases.close(closed);
        UUID copy = Objects.requireNonNull(
                copies.register(Replays.asReported(id), List.of(closed)).get(closed));
        records.add(List.of(new ReplayedCrime(copy, id, closed, "burglary", List.of("local-resolution"))));
        return copy;
    }
}
