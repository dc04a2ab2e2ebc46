package justice.throughline.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.access.StaffPlan.Step;
import justice.throughline.access.StaffReport.Effect;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who may do what, each change with its line in the audit. */
@Service
class StaffChanges {

    /** What a session was begun with, and keeps until it ends. */
    private static final Set<String> RIGHTS = Stream.of(StaffColumn.ROLES, StaffColumn.DESKS, StaffColumn.PASSWORD_HASH)
            .map(StaffColumn::code)
            .collect(Collectors.toUnmodifiableSet());

    private final StaffMembers members;
    private final ApiTokens tokens;
    private final Audit audit;
    private final StaffFaultWords words;
    private final InstantSource clock;

    StaffChanges(StaffMembers members, ApiTokens tokens, Audit audit, StaffFaultWords words, InstantSource clock) {
        this.members = members;
        this.tokens = tokens;
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
        requireAdministrator(by);
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
     * @return their name
     * @throws StaffRefusal when nobody has this number, or people would disable themselves
     */
    @Transactional
    String setDisabled(String number, boolean disabled, String by) {
        members.lock();
        requireAdministrator(by);
        var member = members.find(number).orElseThrow(StaffRefusal::unknown);
        if (disabled && member.staff().goesBy(by)) throw StaffRefusal.self();
        if (member.isEnabled() != disabled) return member.name();
        member.setDisabled(disabled);
        audit.write(null, (disabled ? "staff disabled " : "staff enabled ") + member.number(), by);
        return member.name();
    }

    /**
     * Gives somebody a password that is good for choosing their own only, signs them out everywhere and revokes their tokens.
     *
     * @throws StaffRefusal when nobody who may sign in has this number, or it is one's own
     */
    @Transactional
    StaffMember resetPassword(String number, String hash, String by) {
        members.lock();
        requireAdministrator(by);
        var member = members.find(number).orElseThrow(StaffRefusal::unknown);
        if (member.staff().goesBy(by)) throw StaffRefusal.ownPassword();
        if (!member.isEnabled()) throw StaffRefusal.disabled();
        member.setPassword(hash, true);
        audit.write(null, "staff password reset " + member.number(), by);
        members.flush();
        members.signOut(member.staff().actors());
        tokens.revokeAll(member.number(), clock.instant());
        return member;
    }

    /** @param known what the old password was compared with */
    @Transactional
    void changePassword(String number, String known, String hash) {
        members.lock();
        var member = members.find(number)
                .filter(each -> each.hasPassword(known))
                .orElseThrow(StaffRefusal::changedMeanwhile);
        member.setPassword(hash, false);
        audit.write(null, "staff password changed " + member.number(), member.number());
    }

    /** Whoever was disabled, or is no administrator any more, changes nobody, though they are still signed in. */
    private void requireAdministrator(String by) {
        if (members.find(by).filter(member -> !member.isAdministrator()).isPresent()) {
            throw new AccessDeniedException("no administrator any more");
        }
    }

    private void renumber(Step step, String by) {
        members.number(step.line().username(), step.line().number());
        audit.write(null, "staff renumbered " + step.line().number(), by);
    }

    private void apply(Step step, Map<String, String> hashes, String by) {
        var line = step.line();
        var made = hashes.get(line.number());
        if (step.makesPassword() != (made != null)) throw StaffRefusal.changedMeanwhile();
        var hash = made == null ? line.password().hash() : made;
        var known = step.known();
        if (known == null) {
            add(line, hash, by);
        } else if (!step.columns().isEmpty()) {
            known.become(line, hash);
            if (RIGHTS.stream().anyMatch(step.columns()::contains))
                members.signOut(known.staff().actors());
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
