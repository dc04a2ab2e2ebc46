package justice.throughline.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import justice.throughline.ThroughlineApplication;
import justice.throughline.access.Audit;
import justice.throughline.testing.DeskTest;
import justice.throughline.trail.ChainCheck.Fault;
import justice.throughline.trail.ChainCheck.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the audit can be changed, and who notices. */
@DeskTest
class ChainCheckTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealing sealing;

    @Autowired
    private AuditRows rows;

    @Autowired
    private Seals seals;

    @Autowired
    private Nights nights;

    @Autowired
    private InstantSource clock;

    @Autowired
    private TrailFigures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Environment settings;

    private List<Long> entries = List.of();

    @BeforeEach
    void writeAndSeal() {
        var caseId = UUID.randomUUID();
        entries = List.of(
                audit.write(caseId, "one", "somebody"),
                audit.write(caseId, "two", "somebody"),
                audit.write(caseId, "three", "somebody"));
        sealAll();
    }

    @AfterEach
    void forgetTheNight() {
        jdbc.sql("delete from trail.night").update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit set actor = 'somebody else'",
                "update access.audit set actor = actor where false",
                "delete from access.audit where id < 0",
                "truncate access.audit",
                "update trail.seal set hash = hash",
                "delete from trail.seal",
                "truncate trail.seal"
            })
    void shouldRefuseToChangeWhatWasWritten(String change) {
        assertThatThrownBy(() -> jdbc.sql(change).update())
                .message()
                .containsAnyOf("only ever added to", "never changes");
    }

    @Test
    void shouldFindNothingWhereNothingWasDone() {
        var result = checked();

        assertThat(result.first()).isNull();
        assertThat(result.entries()).isGreaterThanOrEqualTo(3);
        assertThat(result.hash()).hasSize(64);
    }

    @Test
    void shouldNameTheFirstEntryThatWasAltered() {
        var second = entries.get(1);
        pastTheTrigger("update access.audit set actor = 'another' where id in (%d, %d)".formatted(second, second + 1));
        try {
            assertThat(checked().first()).isEqualTo(new Fault(Kind.ALTERED, second));
        } finally {
            pastTheTrigger(
                    "update access.audit set actor = 'somebody' where id in (%d, %d)".formatted(second, second + 1));
        }
        assertThat(checked().first()).isNull();
    }

    @Test
    void shouldNameAnEntryThatWasTakenAwayAndOneThatWasPutIn() {
        var id = entries.get(1);
        jdbc.sql("create table if not exists trail.aside as select * from access.audit where false")
                .update();
        pastTheTrigger(
                "insert into trail.aside select * from access.audit where id = " + id,
                "delete from access.audit where id = " + id);
        try {
            assertThat(checked().first()).isEqualTo(new Fault(Kind.MISSING, id));
        } finally {
            pastTheTrigger(
                    "insert into access.audit overriding system value select * from trail.aside",
                    "drop table trail.aside");
        }
        var gap = new TransactionTemplate(transactions).execute(undone -> {
            undone.setRollbackOnly();
            return audit.write(null, "undone", "somebody");
        });
        audit.write(null, "behind the gap", "somebody");
        sealAll();
        pastTheTrigger("insert into access.audit (id, actor, action, outcome, what) overriding system value"
                + " values (" + gap + ", 'somebody', 'READ', 'DONE', 'put in')");
        try {
            assertThat(checked().first()).isEqualTo(new Fault(Kind.ADDED, gap));
        } finally {
            pastTheTrigger("delete from access.audit where id = " + gap);
        }
        assertThat(checked().first()).isNull();
    }

    @Test
    void shouldNoticeASealThatWasMadeAnew() {
        var seal = seals.last().orElseThrow();
        pastTheSeal("update trail.seal set marks = set_byte(marks, 0, 255 - get_byte(marks, 0)) where number = "
                + seal.number());
        try {
            assertThat(checked().first()).isEqualTo(new Fault(Kind.SEAL, seal.number()));
        } finally {
            pastTheSeal("update trail.seal set marks = set_byte(marks, 0, 255 - get_byte(marks, 0)) where number = "
                    + seal.number());
        }
    }

    @Test
    void shouldNoticeAChainThatIsNotTheOneOutsideTheDatabase() throws IOException {
        var night = night();
        night.check();
        var line = Files.readString(heads());
        var seal = seals.last().orElseThrow();
        assertThat(line).startsWith(seal.number() + "," + seal.hash() + ",");
        assertThat(night.health().getStatus()).isEqualTo(Status.UP);

        Files.writeString(heads(), line.replace(seal.hash(), "0".repeat(64)));
        night.check();

        assertThat(night.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(night.health().getDetails().get("fault")).asString().contains("seal " + seal.number());
        assertThat(figures.figures())
                .filteredOn(figure -> figure.name().equals("throughline.audit.faults"))
                .allMatch(figure -> figure.value() == 1);
        assertThat(Files.readAllLines(heads())).as("no seal of what is wrong").hasSize(1);

        Files.writeString(heads(), (seal.number() + 1_000_000) + "," + "a".repeat(64) + ",then\n");
        assertThat(checked().first()).isEqualTo(new Fault(Kind.HEAD, seal.number() + 1_000_000));
    }

    @Test
    void shouldSealNothingThatALaterCommitWouldBreak() {
        var early = new long[1];
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            early[0] = audit.write(null, "early", "somebody");
            var other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            var late = other.execute(meanwhile -> audit.write(null, "late", "somebody"));
            for (int turn = 0; turn < 3; turn++) other.executeWithoutResult(meanwhile -> sealing.seal());
            assertThat(seals.last().orElseThrow().lastEntry()).isLessThan(late);
        });
        sealAll();

        assertThat(seals.last().orElseThrow().lastEntry()).isGreaterThan(early[0]);
        assertThat(checked().first()).isNull();
    }

    @Test
    void shouldSayItByACommandThatEnds() throws Exception {
        var sound = command();
        var id = entries.getLast();
        pastTheTrigger("update access.audit set what = 'another' where id = " + id);
        try {
            var wrong = command();

            assertThat(sound).startsWith("0 ").contains("entries of the audit are as they were sealed");
            assertThat(wrong).startsWith("1 ").contains("Then entry " + id + " is not as it was sealed.");
        } finally {
            pastTheTrigger("update access.audit set what = 'three' where id = " + id);
        }
    }

    private String command() throws IOException, InterruptedException {
        var console = folder.resolve("console.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThroughlineApplication.class.getName(),
                        "--spring.profiles.active=external",
                        "--spring.datasource.url=" + settings.getRequiredProperty("spring.datasource.url"),
                        "--throughline.audit.heads=" + folder.resolve("none.csv"),
                        "--throughline.allow-insecure=nobody else is there to listen",
                        "--throughline.access.hosts=localhost",
                        "--throughline.audit-check")
                .redirectErrorStream(true)
                .redirectOutput(console.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return process.exitValue() + " " + Files.readString(console);
    }

    private void sealAll() {
        var last =
                jdbc.sql("select max(id) from access.audit").query(Long.class).single();
        await().until(() -> {
            sealing.seal();
            return seals.last().filter(seal -> seal.lastEntry() >= last).isPresent();
        });
    }

    private Path heads() {
        return folder.resolve("heads.csv");
    }

    private ChainCheck.Result checked() {
        return new ChainCheck(rows, seals, new Heads(heads())).run();
    }

    private NightlyChainCheck night() {
        return new NightlyChainCheck(
                new ChainCheck(rows, seals, new Heads(heads())), nights, new Heads(heads()), clock, 0);
    }

    private void pastTheTrigger(String... changes) {
        past("access.audit", changes);
    }

    private void pastTheSeal(String... changes) {
        past("trail.seal", changes);
    }

    /** As whoever owns the tables could. */
    private void past(String table, String... changes) {
        new TransactionTemplate(transactions).executeWithoutResult(all -> {
            jdbc.sql("alter table " + table + " disable trigger user").update();
            for (var change : changes) jdbc.sql(change).update();
            jdbc.sql("alter table " + table + " enable trigger user").update();
        });
    }
}
