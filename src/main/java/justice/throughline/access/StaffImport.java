package justice.throughline.access;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import justice.throughline.access.StaffReport.FirstPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Adds and changes people by a file: all of it or, where anything is wrong, nothing. The same file twice changes nothing. */
@Service
public class StaffImport {

    private final StaffCsv csv;
    private final StaffChanges changes;
    private final PasswordEncoder encoder;

    StaffImport(StaffCsv csv, StaffChanges changes, PasswordEncoder encoder) {
        this.csv = csv;
        this.changes = changes;
        this.encoder = encoder;
    }

    /** What {@link #take} would do; the passwords are not made yet. */
    public StaffReport check(byte[] file) {
        return changes.report(changes.plan(csv.read(file)));
    }

    /**
     * Does what the file says.
     *
     * @param by whom the audit names
     * @param keep is handed the first passwords before anything is done for good; where it fails, nothing is done
     * @throws justice.throughline.shared.Refusal when others change the same people meanwhile
     */
    public StaffReport take(byte[] file, String by, Consumer<List<FirstPassword>> keep) {
        var read = csv.read(file);
        var plan = changes.plan(read);
        if (!plan.faults().isEmpty()) return changes.report(plan);
        var passwords = plan.steps().stream()
                .filter(StaffPlan.Step::makesPassword)
                .map(StaffPlan.Step::line)
                .map(line -> new FirstPassword(line.number(), line.name(), line.username(), MadePassword.next()))
                .toList();
        var report = changes.apply(read, hashes(passwords), by, () -> keep.accept(passwords));
        return report.refused() ? report : report.withPasswords(passwords);
    }

    /** Each takes a tenth of a second of one core, by design. */
    private Map<String, String> hashes(List<FirstPassword> passwords) {
        return passwords.parallelStream()
                .collect(Collectors.toMap(FirstPassword::number, each -> encoder.encode(each.password())));
    }
}
