package justice.throughline.access;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords came from there: whose they were, and whether this one is right, is not looked at. */
final class AddressWaitsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    AddressWaitsException() {
        super("too many wrong passwords from one address");
    }
}
