package justice.throughline.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file of staff would change among those who are there, and what stands in its way. */
final class StaffPlan {

    /**
     * What a line would do.
     *
     * @param known whom it means; none where it is somebody new
     * @param columns what would change of them; all of somebody new
     */
    record Step(StaffLine line, @Nullable StaffMember known, List<String> columns) {

        boolean makesPassword() {
            return line.password().another() || known == null && line.password().hash() == null;
        }

        boolean renumbers() {
            return known != null && columns.contains(StaffColumn.NUMBER.code());
        }

        /** Whether this person is an administrator then. */
        boolean administers() {
            var disabled = line.disabled() == null ? known != null && !known.isEnabled() : line.disabled();
            return !disabled && line.roles().contains(Role.ADMIN);
        }
    }

    private final Map<String, StaffMember> byNumber = new HashMap<>();
    private final Map<String, StaffMember> byUsername = new HashMap<>();
    private final Map<String, StaffMember> byFormerName = new HashMap<>();
    private final Map<String, Long> linesOfNumbers = new HashMap<>();
    private final Map<String, Long> linesOfUsernames = new HashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<StaffFault> faults;

    private StaffPlan(StaffFile file, List<StaffMember> everybody) {
        faults = new ArrayList<>(file.faults());
        for (var each : everybody) {
            byNumber.put(lower(each.number()), each);
            byUsername.put(each.username(), each);
            each.staff().formerNames().forEach(former -> byFormerName.put(lower(former), each));
        }
    }

    static StaffPlan of(StaffFile file, List<StaffMember> everybody) {
        var plan = new StaffPlan(file, everybody);
        file.lines().forEach(plan::add);
        if (plan.faults.isEmpty() && plan.leavesNoAdministrator(everybody))
            plan.faults.add(StaffFault.of(1, null, "last-admin"));
        plan.faults.sort(Comparator.comparingLong(StaffFault::line));
        return plan;
    }

    List<Step> steps() {
        return steps;
    }

    List<StaffFault> faults() {
        return faults;
    }

    private void add(StaffLine line) {
        var before = faults.size();
        var known = known(line);
        faultOfNumber(line, known);
        faultOfUsername(line, known);
        if (faults.size() > before) return;
        var columns = known == null ? List.<String>of() : known.differences(line);
        steps.add(new Step(line, known, columns));
    }

    /** By the number; or by the user name where the number is one of ours, in whose place the line gives another. */
    private @Nullable StaffMember known(StaffLine line) {
        var numbered = byNumber.get(lower(line.number()));
        if (numbered != null) return numbered;
        var called = byUsername.get(line.username());
        return called != null && called.hasNumberOfOurs() && !StaffColumn.isOurs(line.number()) ? called : null;
    }

    private void faultOfNumber(StaffLine line, @Nullable StaffMember known) {
        var number = line.number();
        var other = otherLine(line, lower(number), linesOfNumbers, linesOfUsernames);
        var bearer = bearer(byFormerName.get(lower(number)), byUsername.get(lower(number)), known);
        if (other != null) faults.add(fault(line, StaffColumn.NUMBER, "number-twice", number, other));
        else if (known == null && StaffColumn.isOurs(number))
            faults.add(fault(line, StaffColumn.NUMBER, "number-ours", number));
        else if (bearer != null)
            faults.add(fault(line, StaffColumn.NUMBER, "number-taken", number, bearer.name(), bearer.number()));
    }

    private void faultOfUsername(StaffLine line, @Nullable StaffMember known) {
        var username = line.username();
        var other = otherLine(line, username, linesOfUsernames, linesOfNumbers);
        var bearer = bearer(byUsername.get(username), byNumber.get(username), known);
        if (other != null) faults.add(fault(line, StaffColumn.USERNAME, "username-twice", username, other));
        else if (bearer != null)
            faults.add(fault(line, StaffColumn.USERNAME, "username-taken", username, bearer.name(), bearer.number()));
    }

    /** The line before this one that has the name for its own, or has it as what it must not be taken for. */
    private static @Nullable Long otherLine(
            StaffLine line, String name, Map<String, Long> alike, Map<String, Long> apart) {
        var same = alike.putIfAbsent(name, line.line());
        var other = same == null ? apart.get(name) : same;
        return other == null || other == line.line() ? null : other;
    }

    /** Who is not the person that the line means. */
    private static @Nullable StaffMember bearer(
            @Nullable StaffMember one, @Nullable StaffMember other, @Nullable StaffMember known) {
        if (one != null && one != known) return one;
        return other == known ? null : other;
    }

    private boolean leavesNoAdministrator(List<StaffMember> everybody) {
        var untouched = new ArrayList<>(everybody);
        steps.forEach(step -> untouched.remove(step.known()));
        return everybody.stream().anyMatch(StaffMember::isAdministrator)
                && untouched.stream().noneMatch(StaffMember::isAdministrator)
                && steps.stream().noneMatch(Step::administers);
    }

    private static StaffFault fault(StaffLine line, StaffColumn column, String code, Object... args) {
        return StaffFault.of(line.line(), column, code, args);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
