package justice.throughline.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import justice.throughline.access.StaffPlan.Step;
import justice.throughline.access.StaffReport.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who may do what, each change with its line in the audit. */
@Service
class StaffChanges {

    private final StaffMembers members;
    private final Audit audit;
    private final StaffFaultWords words;
    private final InstantSource clock;

    StaffChanges(StaffMembers members, Audit audit, StaffFaultWords words, InstantSource clock) {
        this.members = members;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    StaffPlan plan(StaffFile file) {
        return StaffPlan.of(file, members.all());
    }

    StaffReport report(StaffPlan plan) {
        var faults = plan.faults().stream().map(words::of).toList();
        var lines = plan.steps().stream().map(StaffChanges::line).toList();
        return new StaffReport(faults, faults.isEmpty() ? lines : List.of(), List.of());
    }

    /**
     * @param hashes by number, of the passwords that were made
     * @param last is run before anything is done for good
     */
    @Transactional
    StaffReport apply(StaffFile file, Map<String, String> hashes, String by, Runnable last) {
        members.lock();
        var plan = plan(file);
        var report = report(plan);
        if (report.refused()) return report;
        plan.steps().stream().filter(Step::renumbers).forEach(step -> renumber(step, by));
        StaffPlan.of(file, members.all()).steps().forEach(step -> apply(step, hashes, by));
        members.flush();
        last.run();
        return report;
    }

    /**
     * Lets somebody sign in no more, or again; does nothing where it is so already.
     *
     * @throws StaffRefusal when nobody has this number, or people would disable themselves
     */
    @Transactional
    void setDisabled(String number, boolean disabled, String by) {
        members.lock();
        var member = members.find(number).orElseThrow(StaffRefusal::unknown);
        if (disabled && member.staff().goesBy(by)) throw StaffRefusal.self();
        if (member.isEnabled() != disabled) return;
        member.setDisabled(disabled);
        audit.write(null, (disabled ? "staff disabled " : "staff enabled ") + member.number(), by);
    }

    private void renumber(Step step, String by) {
        members.number(step.line().username(), step.line().number());
        audit.write(null, "staff renumbered " + step.line().number(), by);
    }

    private void apply(Step step, Map<String, String> hashes, String by) {
        var line = step.line();
        var made = hashes.get(line.number());
        if (step.makesPassword() && made == null) throw StaffRefusal.changedMeanwhile();
        var hash = made == null ? line.password().hash() : made;
        var known = step.known();
        if (known == null) {
            add(line, hash, by);
        } else if (!step.columns().isEmpty()) {
            known.become(line, hash);
            audit.write(null, "staff changed " + known.number() + ": " + String.join(", ", step.columns()), by);
        }
    }

    private void add(StaffLine line, @Nullable String hash, String by) {
        if (hash == null) throw StaffRefusal.changedMeanwhile();
        members.save(new StaffMember(line, hash, clock.instant()));
        audit.write(null, "staff added " + line.number(), by);
    }

    private static StaffReport.Line line(Step step) {
        var effect = step.known() == null ? Effect.ADDED : step.columns().isEmpty() ? Effect.SAME : Effect.CHANGED;
        return new StaffReport.Line(
                step.line().line(), step.line().number(), step.line().name(), effect, step.columns());
    }
}
