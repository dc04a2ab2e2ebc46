package justice.throughline.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Adds the administrator that THROUGHLINE_ADMIN_USERNAME and THROUGHLINE_ADMIN_PASSWORD name, once; with the number of
 * THROUGHLINE_ADMIN_NUMBER, or one of ours.
 */
@Component
class FirstAdmin implements ApplicationRunner {

    private final StaffDirectory directory;
    private final PasswordEncoder encoder;
    private final @Nullable String username;
    private final @Nullable String password;
    private final @Nullable String number;

    FirstAdmin(
            StaffDirectory directory,
            PasswordEncoder encoder,
            @Value("${throughline.admin.username:#{null}}") @Nullable String username,
            @Value("${throughline.admin.password:#{null}}") @Nullable String password,
            @Value("${throughline.admin.number:#{null}}") @Nullable String number) {
        this.directory = directory;
        this.encoder = encoder;
        this.username = username;
        this.password = password;
        this.number = number == null || number.isBlank() ? null : number.strip();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (username == null || UserNames.of(username).isEmpty() || password == null || password.isBlank()) return;
        if (number != null && directory.isTaken(number)) return; // they may have got another user name since
        var name = UserNames.of(username);
        directory.add(new NewStaff(name, number, name, Set.of(), Set.of(Role.ADMIN)), encoder.encode(password));
    }
}
