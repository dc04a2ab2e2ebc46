package justice.throughline.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** Somebody who may sign in, with the desks and roles that decide what they see and do. */
@Entity
@Immutable
@Table(schema = "access", name = "staff")
class StaffMember {

    @Id
    private String username;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String[] desks;

    private String[] roles;

    private boolean disabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StaffMember() {}

    Staff staff() {
        var held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new Staff(username, name, Set.copyOf(Arrays.asList(desks)), held);
    }

    StaffPrincipal principal() {
        return new StaffPrincipal(staff(), passwordHash);
    }
}
