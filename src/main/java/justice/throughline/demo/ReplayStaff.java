package justice.throughline.demo;

import java.util.List;
import justice.throughline.access.Staff;
import justice.throughline.access.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * The simulated staff: each acts with the rights of one demo user, and no others, under a name of its own: what it did is
 * nowhere taken for what a person did who signed in.
 */
@Component
class ReplayStaff {

    private static final List<String> USERNAMES =
            List.of("investigator", "supervisor", "prosecutor", "court", "witnesscare");

    /** Reads as it stands, in every place that names who did something. */
    private static final String SIMULATED = " (simulated)";

    private final StaffDirectory directory;

    ReplayStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    boolean present() {
        return onDuty().size() == USERNAMES.size();
    }

    /** Those of them who are there. */
    List<Staff> onDuty() {
        return directory.find(USERNAMES).stream().map(ReplayStaff::simulated).toList();
    }

    private static Staff simulated(Staff person) {
        return new Staff(person.username() + SIMULATED, person.name() + SIMULATED, person.desks(), person.roles());
    }
}
