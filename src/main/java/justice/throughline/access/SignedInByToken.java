package justice.throughline.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A program that acts for a member of staff, with no more than their rights and what its token opens. */
final class SignedInByToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final StaffPrincipal owner;
    private final long token;
    private final List<ApiScope> scopes;

    SignedInByToken(StaffPrincipal owner, ApiToken token) {
        super(owner.getAuthorities());
        this.owner = owner;
        this.token = token.id();
        this.scopes = token.scopes();
        setAuthenticated(true);
    }

    /** What names the token where its use is noted. */
    long token() {
        return token;
    }

    List<ApiScope> scopes() {
        return scopes;
    }

    @Override
    public StaffPrincipal getPrincipal() {
        return owner;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof SignedInByToken same && same.token == token;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(token);
    }
}
