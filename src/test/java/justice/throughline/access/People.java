package justice.throughline.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Members of staff for tests of other modules, signed in without a password. */
public final class People {

    public static final Staff INVESTIGATOR =
            new Staff("imran", "Imran", Set.of("police.investigation"), Set.of(Role.CASEWORKER));
    public static final Staff COURT = new Staff("callum", "Callum", Set.of("court.listing"), Set.of(Role.CASEWORKER));
    /** Brings files of courts and of the police. */
    public static final Staff RECEPTION =
            new Staff("callum", "Callum", Set.of("court.listing", "police.charging"), Set.of(Role.CASEWORKER));

    public static final Staff MANAGER = new Staff("morgan", "Morgan", Set.of(), Set.of(Role.MANAGER));
    public static final Staff DESIGNER = new Staff("dilys", "Dilys", Set.of(), Set.of(Role.DESIGNER));
    public static final Staff ADMIN = new Staff("adaeze", "Adaeze", Set.of(), Set.of(Role.ADMIN));

    /** Keeps the system and sees who looked at what. */
    public static final Staff OVERSEER =
            new Staff("adaeze", "Adaeze", Set.of(), Set.of(Role.ADMIN, Role.INFORMATION_OFFICER));

    private People() {}

    /** Somebody whom the directory can add. */
    public static Object newcomer(String username) {
        return new NewStaff(username, null, "Somebody", Set.of(), Set.of(Role.CASEWORKER));
    }

    /** With their number as user name. */
    static NewStaff signingInByNumber(Staff staff) {
        return new NewStaff(staff.number(), staff.number(), staff.name(), staff.desks(), staff.roles());
    }

    public static RequestPostProcessor as(Staff staff) {
        return user(new StaffPrincipal(staff.number(), staff, ""));
    }
}
