package justice.throughline.tasks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import justice.throughline.access.Staff;
import justice.throughline.engine.Command;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** What somebody wished to do with a task, kept before the engine is told, and what became of it. Kept for good. */
@Entity
@Table(schema = "tasks", name = "wish")
class Wish {

    /** The id of the command, too. */
    @Id
    private UUID id;

    @Column(name = "task_key")
    private long taskKey;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "element_id")
    private String elementId;

    @Enumerated(EnumType.STRING)
    private Act act;

    private String actor;

    /** For which agency, as the task's desk has it. */
    private String party;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> answers;

    /** Who had claimed the task. */
    private @Nullable String holder;

    /** Where the engine's record of the task stood. */
    private long seen;

    private Instant at;

    /** Those that are kept back together, and can be taken back together, until then. */
    @Column(name = "batch_id")
    private @Nullable UUID batch;

    @Column(name = "held_until")
    private @Nullable Instant heldUntil;

    @Column(name = "taken_back_by")
    private @Nullable String takenBackBy;

    @Enumerated(EnumType.STRING)
    private WishState state = WishState.WISHED;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    /** Where the engine's record has it: a position in the journal. */
    private @Nullable Long proof;

    /** Of one that was lost: when it was written down again, as the engine's record has it. */
    @Column(name = "made_again_at")
    private @Nullable Instant madeAgainAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Wish() {}

    Wish(OpenTask task, String party, long seen, Act act, Staff by, Map<String, Object> answers, Instant at) {
        this(task, party, seen, act, by.number(), answers, at);
    }

    private Wish(
            OpenTask task, String party, long seen, Act act, String actor, Map<String, Object> answers, Instant at) {
        this.id = UUID.randomUUID();
        this.taskKey = task.key();
        this.caseId = task.caseId();
        this.elementId = task.elementId();
        this.act = act;
        this.actor = actor;
        this.party = party;
        this.answers = answers;
        this.holder = task.assignee();
        this.seen = seen;
        this.at = at;
    }

    /** A completion that was lost, as the engine's record of its end has it. */
    static Wish madeAgain(
            OpenTask task, String party, EndedTasks.Ended ended, Map<String, Object> answers, Instant now) {
        var wish = new Wish(task, party, ended.position(), Act.COMPLETE, ended.by(), answers, ended.at());
        wish.settle(ended.at());
        wish.proof = ended.position();
        wish.madeAgainAt = now;
        return wish;
    }

    /** Keeps it back with others until then. */
    Wish heldWith(UUID others, Instant until) {
        batch = others;
        heldUntil = until;
        return this;
    }

    UUID id() {
        return id;
    }

    long taskKey() {
        return taskKey;
    }

    long seen() {
        return seen;
    }

    UUID caseId() {
        return caseId;
    }

    Act act() {
        return act;
    }

    String actor() {
        return actor;
    }

    Map<String, Object> answers() {
        return answers;
    }

    Instant at() {
        return at;
    }

    WishState state() {
        return state;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }

    TaskAct shown() {
        return new TaskAct(
                id, taskKey, act, actor, party, at, state, settledAt, takenBackBy, proof, batch, madeAgainAt);
    }

    /** Who has the task after this, when it has been settled. */
    @Nullable
    String leavesWith() {
        return act == Act.CLAIM ? actor : null;
    }

    /** Of what was lost nobody knows whether it was. */
    boolean isAlone() {
        return batch == null && !isMadeAgain();
    }

    boolean isMadeAgain() {
        return madeAgainAt != null;
    }

    /** What the engine is to do. */
    Command command() {
        return switch (act) {
            case COMPLETE -> Command.complete(id.toString(), taskKey, actor, answers);
            case CLAIM -> Command.claim(id.toString(), taskKey, actor);
            case RELEASE -> Command.release(id.toString(), taskKey, actor);
        };
    }

    /** That it has been done, where it was to complete the task. */
    TaskDone done(Supplier<OpenTask> task) {
        var evidence = new Evidence(actor, party, Proof.task(taskKey));
        return new TaskDone(taskKey, caseId, elementId, evidence, answers, at, isAlone(), SingletonSupplier.of(task));
    }

    /** Whether it is this same person who wishes the same again. */
    boolean isSame(Act other, Staff by, Map<String, Object> entered) {
        return act == other && by.goesBy(actor) && answers.equals(entered);
    }

    /** The engine has done it. */
    void settle(Instant when) {
        become(WishState.SETTLED, when);
    }

    /** The task was over before. */
    void refuse(Instant when) {
        become(WishState.REFUSED, when);
    }

    /** In the words of the audit. */
    String words() {
        var words = wished();
        return isMadeAgain() ? words + " at " + at + ", written down again from the engine's journal" : words;
    }

    private String wished() {
        return switch (act) {
            case COMPLETE -> "complete " + elementId;
            case CLAIM -> "claim " + elementId;
            case RELEASE -> "release " + elementId + " of " + holder;
        };
    }

    private void become(WishState next, Instant when) {
        state = state.become(next, "Wish " + id);
        settledAt = when;
    }
}
