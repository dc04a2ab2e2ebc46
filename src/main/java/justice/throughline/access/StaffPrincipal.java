package justice.throughline.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A signed-in member of staff, as Spring Security holds them. */
class StaffPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final Staff staff;
    private String passwordHash;

    private final boolean locked;

    StaffPrincipal(Staff staff, String passwordHash) {
        this(staff, passwordHash, false);
    }

    private StaffPrincipal(Staff staff, String passwordHash, boolean locked) {
        this.staff = staff;
        this.passwordHash = passwordHash;
        this.locked = locked;
    }

    /** The same person, who must wait before trying another password. */
    StaffPrincipal locked() {
        return new StaffPrincipal(staff, passwordHash, true);
    }

    Staff staff() {
        return staff;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(staff.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return staff.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }
}
