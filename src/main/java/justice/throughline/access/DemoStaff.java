package justice.throughline.access;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The demo's sign-ins; they exist only in embedded mode, which listens on this machine alone. */
@Component
@Profile("demo")
class DemoStaff implements ApplicationRunner {

    static final String PASSWORD = "demo";

    static final List<NewStaff> ALL = List.of(
            withRole("admin", "BED-4401", "Adaeze Admin", Role.ADMIN),
            withRole("designer", "BED-4402", "Dilys Designer", Role.DESIGNER),
            withRole("manager", "BED-4403", "Morgan Manager", Role.MANAGER),
            withRole("officer", "BED-4404", "Olive Officer", Role.INFORMATION_OFFICER),
            caseworker("investigator", "BED-4471", "Imran Investigator", "police.allocation", "police.investigation"),
            caseworker(
                    "supervisor",
                    "BED-4318",
                    "Siân Supervisor",
                    "police.supervision",
                    "police.charging",
                    "police.allocation"),
            caseworker("inspector", "BED-4207", "Iolo Inspector", "police.inspector", "police.custody", "police.duty"),
            caseworker("superintendent", "BED-4105", "Sam Superintendent", "police.superintendent"),
            caseworker("prosecutor", "CPS-20164", "Priya Prosecutor", "cps.charging", "cps.custody"),
            caseworker("court", "HMCTS-3052", "Callum Court", "court.listing", "court.results"),
            caseworker("witnesscare", "WCU-118", "Wendy Witness-Care", "witnesscare.unit"));

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;

    DemoStaff(StaffDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ALL.forEach(directory::number);
        var missing = ALL.stream()
                .filter(staff -> directory.principal(staff.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) return;
        var hash = encoder.encode(PASSWORD);
        missing.forEach(staff -> directory.add(staff, hash));
    }

    private static NewStaff withRole(String username, String number, String name, Role role) {
        return new NewStaff(username, number, name, Set.of(), Set.of(role));
    }

    private static NewStaff caseworker(String username, String number, String name, String... desks) {
        return new NewStaff(username, number, name, Set.of(desks), Set.of(Role.CASEWORKER));
    }
}
