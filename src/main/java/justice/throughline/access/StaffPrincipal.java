package justice.throughline.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in member of staff, as Spring Security holds them. */
class StaffPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 2L;

    private final String login;
    private final Staff staff;
    private String passwordHash;
    private final boolean passwordOnce;

    StaffPrincipal(String login, Staff staff, String passwordHash) {
        this(login, staff, passwordHash, false);
    }

    StaffPrincipal(String login, Staff staff, String passwordHash, boolean passwordOnce) {
        this.login = login;
        this.staff = staff;
        this.passwordHash = passwordHash;
        this.passwordOnce = passwordOnce;
    }

    /** Whether they have signed in with a password that was made for them: they may do nothing but choose their own. */
    boolean mustChoosePassword() {
        return passwordOnce;
    }

    /** What they signed in with. */
    String login() {
        return login;
    }

    Staff staff() {
        return staff;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        if (passwordOnce) return List.of();
        return List.copyOf(staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    /** The number: whoever asks for the name of who is signed in gets what acts are recorded under. */
    @Override
    public String getUsername() {
        return staff.number();
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
