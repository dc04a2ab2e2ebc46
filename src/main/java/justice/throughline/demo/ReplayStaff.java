package justice.throughline.demo;

import java.util.List;
import justice.throughline.access.Staff;
import justice.throughline.access.StaffDirectory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * The simulated staff: each acts with the rights of one demo user, and no others, under a name of its own: what it did is
 * nowhere taken for what a person did who signed in.
 */
@Component
class ReplayStaff {

    private static final List<String> USERNAMES =
            List.of("investigator", "supervisor", "prosecutor", "court", "witnesscare");

    private final StaffDirectory directory;
    private final boolean demo;

    ReplayStaff(StaffDirectory directory, Environment environment) {
        this.directory = directory;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    boolean present() {
        return onDuty().size() == USERNAMES.size();
    }

    /** Those of them who are there; outside the demo nobody is, since people may have these user names. */
    List<Staff> onDuty() {
        return !demo
                ? List.of()
                : directory.signingIn(USERNAMES).stream().map(Staff::simulated).toList();
    }
}
