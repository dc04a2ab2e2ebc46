package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.assertions.ProcessInstanceSelectors;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Audit;
import justice.throughline.casefile.CaseCharge;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.NewPerson;
import justice.throughline.casefile.PersonRole;
import justice.throughline.clocks.Change;
import justice.throughline.clocks.ClockEvent;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.EventKind;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.custody.Custody;
import justice.throughline.custody.OffenceClass;
import justice.throughline.custody.Said;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Proof;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ThroughlineTest
class CustodyTimeLimitProcessTest {

    private static final String LIMIT = "custody-time-limit";
    private static final String REMAND = "remand-1";

    @Autowired
    private Custody custody;

    @Autowired
    private CourtCases court;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private Audit audit;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private CamundaClient client;

    private UUID caseId;
    private ProcessRun run;

    @BeforeEach
    void remand() {
        ledger.begin();
        caseId = cases.open("robbery");
        run = new ProcessRun(caseId, ProcessInstanceSelectors.byProcessId(LIMIT), client);
        ledger.setTime(Instant.parse("2026-01-10T12:00:00Z"));
        custody.remanded(
                caseId,
                REMAND,
                "defendant-1",
                null,
                Instant.parse("2026-01-10T10:00:00Z"),
                OffenceClass.INDICTABLE_ONLY,
                said("remand"));
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldRollBackFollowTheSendingAndTheCourtAndBailOnExpiry() {
        // 56 days end on Saturday 7 March 2026: the limit is the Friday
        var first = ledger.live(caseId, LIMIT);
        assertThat(first.due().lastDay()).isEqualTo("2026-03-06");

        ledger.setTime(Instant.parse("2026-02-10T16:00:00Z"));
        custody.sentToCrownCourt(caseId, REMAND, Instant.parse("2026-02-10T11:00:00Z"), said("sending"));
        assertThat(ledger.await(first.id(), ClockState.MET).due().lastDay()).isEqualTo("2026-03-06");
        assertThat(reads.detail(first.id()).orElseThrow().events())
                .extracting(ClockEvent::kind, event -> event.act().evidence().by(), event -> event.act()
                        .evidence()
                        .party())
                .contains(tuple(EventKind.STARTED, "clerk", "hmcts"), tuple(EventKind.STOPPED, "clerk", "hmcts"));
        // 182 days less 31 served, from 10 February, end on Saturday 11 July 2026
        var second = ledger.live(caseId, LIMIT);
        assertThat(second.due().lastDay()).isEqualTo("2026-07-10");

        ledger.setTime(Instant.parse("2026-07-08T10:00:00Z"));
        assertThat(run.await("Task_ActOnLimit").getCandidateGroups()).containsExactly("cps.custody");
        var until = LocalDate.parse("2026-07-25");
        assertThat(extend(second.id(), "inspector", until)).isInstanceOf(Change.Refused.class);
        assertThat(extend(second.id(), "crown-court", until).orRefuse().due().lastDay())
                .isEqualTo(until);
        ledger.setTime(Instant.parse("2026-07-25T22:59:30Z"));
        assertThat(ledger.find(second.id()).state()).isEqualTo(ClockState.EXTENDED);
        ledger.setTime(Instant.parse("2026-07-25T23:00:01Z"));

        assertThat(run.await("Task_ArrangeBail").getCandidateGroups()).containsExactly("cps.custody");
        assertThat(ledger.find(second.id()).state()).isEqualTo(ClockState.BREACHED);
        assertThat(cases.notices(caseId)).containsExactly("SAFEGUARDING");
        assertThat(extend(second.id(), "crown-court", LocalDate.parse("2026-08-25")))
                .isInstanceOf(Change.Refused.class);
        run.complete("Task_ArrangeBail", Map.of("bailArranged", true));
        run.verify().isCompleted().hasCompletedElements("EndEvent_BailedOnExpiry");
        ledger.await(second.id(), ClockState.ENDED);
    }

    @Test
    void shouldEndWhenTheTrialBegins() {
        var limit = ledger.live(caseId, LIMIT);

        clocks.stop(limit.id(), true, LegalEvent.at(ledger.now(), "trial-began", Spoken.by("court")))
                .orRefuse();

        run.verify().isCompleted().hasCompletedElements("EndEvent_CustodyLimitOver");
        assertThat(cases.notices(caseId)).isEmpty();
    }

    @Test
    void shouldRunForEachChargeForWhichTheDefendantIsHeld() {
        var people = List.of(new NewPerson(PersonRole.DEFENDANT, "A1", "040AA00"));
        var urn = "40" + caseId.toString().substring(0, 8);
        var charges = List.of(charge(1), charge(2));
        var sent = court.open(new NewCase(urn, "040AA00", null, people, charges, List.of()), Proof.file("message"))
                .orElseThrow()
                .caseId();
        for (var charge : List.of("1", "2")) {
            var from = Instant.parse("2026-01-10T10:00:00Z");
            custody.remanded(sent, REMAND + charge, "A1", charge, from, OffenceClass.INDICTABLE_ONLY, said("remand"));
        }

        await().untilAsserted(() -> assertThat(reads.liveOf(sent))
                .extracting(line -> String.valueOf(line.subject().chargeKey()))
                .containsExactlyInAnyOrder(sent + ":A1:1", sent + ":A1:2"));
    }

    private static CaseCharge charge(int number) {
        var day = LocalDate.parse("2026-01-05");
        return new CaseCharge("A1", number, "TH68010", "Did steal", day, null, day);
    }

    private Said said(String news) {
        return new Said(audit.write(caseId, news, "clerk"), "court.listing");
    }

    private Change extend(UUID clock, String role, LocalDate until) {
        var now = ledger.now();
        return clocks.extend(
                clock,
                "court-order",
                new Deadline.Day(until),
                new LegalEvent(now, now, "extended", role, Spoken.by("court"), null));
    }
}
