package justice.throughline.access;

import justice.throughline.access.LoginAttempts.Standing;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Whether a user name and a password belong together, for pages and programs. Who is unknown, disabled or has to wait, and who
 * types a wrong password, get the same answer after the same work: a password is compared each time, and nothing of an account is
 * looked at before.
 */
@Component
class PasswordCheck extends DaoAuthenticationProvider {

    private final LoginAttempts attempts;

    PasswordCheck(StaffDirectory directory, PasswordEncoder encoder, LoginAttempts attempts) {
        super(username ->
                directory.principal(username).orElseThrow(() -> new UsernameNotFoundException("nobody's user name")));
        setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (attempts.isClosedTo(LoginAttempts.addressOf(attempt))) throw new AddressWaitsException();
        return super.authenticate(attempt);
    }

    /** Only after the password: of many who guess at once, those behind the last that counts learn nothing. */
    @Override
    protected void additionalAuthenticationChecks(UserDetails who, UsernamePasswordAuthenticationToken attempt) {
        super.additionalAuthenticationChecks(who, attempt);
        var standing = attempts.standing(((StaffPrincipal) who).login());
        if (standing == Standing.WAITING) throw new LockedException("told to who knows the password");
        if (standing == Standing.CLOSED) throw new BadCredentialsException("as if it were wrong");
    }
}
