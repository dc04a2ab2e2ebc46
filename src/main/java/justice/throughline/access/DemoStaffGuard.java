package justice.throughline.access;

import java.util.List;
import java.util.stream.Collectors;
import justice.throughline.shared.RefusedStartException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Starts nothing outside the demo on a database that the demo has filled: everybody knows the passwords of its people. */
@Component
@Profile("!demo")
class DemoStaffGuard implements InitializingBean {

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;

    DemoStaffGuard(StaffDirectory directory, PasswordEncoder encoder) {
        this.directory = directory;
        this.encoder = encoder;
    }

    /** Before anybody can sign in. */
    @Override
    public void afterPropertiesSet() {
        var usernames = DemoStaff.ALL.stream().map(NewStaff::username).toList();
        var known = directory.principals(usernames).stream()
                .filter(principal -> encoder.matches(DemoStaff.PASSWORD, principal.getPassword()))
                .map(StaffPrincipal::login)
                .sorted()
                .toList();
        if (!known.isEmpty()) throw refusal(known);
    }

    private static RefusedStartException refusal(List<String> usernames) {
        var names = usernames.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return new RefusedStartException(
                "People of the demo can sign in to this database, and everybody knows their passwords: "
                        + String.join(", ", usernames) + ".",
                "A database that the demo has filled holds invented cases, too: take a new one. To keep it nevertheless,"
                        + " disable these people: update access.staff set disabled = true where username in (" + names
                        + ");");
    }
}
