package justice.throughline.access;

import java.util.Optional;
import justice.throughline.access.LoginAttempts.Standing;
import justice.throughline.access.StaffReport.FirstPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Passwords that people change themselves, and that administrators make anew. */
@Service
class StaffPasswords {

    private final StaffDirectory directory;
    private final StaffChanges changes;
    private final LoginAttempts attempts;
    private final PasswordEncoder encoder;

    StaffPasswords(StaffDirectory directory, StaffChanges changes, LoginAttempts attempts, PasswordEncoder encoder) {
        this.directory = directory;
        this.changes = changes;
        this.attempts = attempts;
        this.encoder = encoder;
    }

    /**
     * Gives somebody a password for one sign-in, ends their sessions and lets them try at once.
     *
     * @return the password, which is kept nowhere
     * @throws StaffRefusal when nobody has this number, they cannot sign in at all, or it is one's own
     */
    FirstPassword reset(String number, String by) {
        var password = MadePassword.next();
        var member = changes.resetPassword(number, encoder.encode(password), by);
        attempts.forget(member.username());
        return new FirstPassword(member.number(), member.name(), member.username(), password);
    }

    /** Changes the password of who is signed in; says why not where something is wrong. */
    Optional<PasswordFault> change(StaffPrincipal who, String current, String chosen, String again) {
        var wish = wishFault(who, current, chosen, again);
        if (wish.isPresent()) return wish;
        var number = who.staff().number();
        if (attempts.standingAtTheDesk(number) != Standing.FREE) return Optional.of(PasswordFault.WAIT);
        var known = directory
                .principal(who.login())
                .map(StaffPrincipal::getPassword)
                .orElse("");
        if (!encoder.matches(current, known)) {
            attempts.failedAtTheDesk(number);
            return Optional.of(PasswordFault.WRONG);
        }
        changes.changePassword(number, known, encoder.encode(chosen));
        return Optional.empty();
    }

    private static Optional<PasswordFault> wishFault(StaffPrincipal who, String current, String chosen, String again) {
        if (current.isEmpty()) return Optional.of(PasswordFault.WRONG);
        var fault = PasswordPolicy.faultOf(chosen, who.login());
        if (fault.isPresent()) return fault;
        if (!chosen.equals(again)) return Optional.of(PasswordFault.DIFFERENT);
        return chosen.equals(current) ? Optional.of(PasswordFault.SAME) : Optional.empty();
    }
}
