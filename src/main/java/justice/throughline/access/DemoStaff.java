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

    static final List<Staff> ALL = List.of(
            withRole("admin", "Adaeze Admin", Role.ADMIN),
            withRole("designer", "Dilys Designer", Role.DESIGNER),
            withRole("manager", "Morgan Manager", Role.MANAGER),
            caseworker("investigator", "Imran Investigator", "police.allocation", "police.investigation"),
            caseworker("supervisor", "Siân Supervisor", "police.supervision", "police.charging", "police.allocation"),
            caseworker("inspector", "Iolo Inspector", "police.inspector", "police.custody", "police.duty"),
            caseworker("superintendent", "Sam Superintendent", "police.superintendent"),
            caseworker("prosecutor", "Priya Prosecutor", "cps.charging", "cps.custody"),
            caseworker("court", "Callum Court", "court.listing", "court.results"),
            caseworker("witnesscare", "Wendy Witness-Care", "witnesscare.unit"));

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;

    DemoStaff(StaffDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var missing = ALL.stream()
                .filter(staff -> directory.find(staff.username()).isEmpty())
                .toList();
        if (missing.isEmpty()) return;
        var hash = encoder.encode(PASSWORD);
        missing.forEach(staff -> directory.add(staff, hash));
    }

    private static Staff withRole(String username, String name, Role role) {
        return new Staff(username, name, Set.of(), Set.of(role));
    }

    private static Staff caseworker(String username, String name, String... desks) {
        return new Staff(username, name, Set.of(desks), Set.of(Role.CASEWORKER));
    }
}
