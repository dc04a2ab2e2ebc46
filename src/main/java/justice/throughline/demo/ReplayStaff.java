package justice.throughline.demo;

import java.util.List;
import justice.throughline.access.Staff;
import justice.throughline.access.StaffDirectory;
import org.springframework.stereotype.Component;

/** The simulated staff: the demo users, each acting with the rights of their own desks and no others. */
@Component
class ReplayStaff {

    private static final List<String> USERNAMES =
            List.of("investigator", "supervisor", "prosecutor", "court", "witnesscare");

    private final StaffDirectory directory;

    ReplayStaff(StaffDirectory directory) {
        this.directory = directory;
    }

    boolean present() {
        return onDuty().size() == USERNAMES.size();
    }

    /** Those of them who are there. */
    List<Staff> onDuty() {
        return directory.find(USERNAMES);
    }
}
