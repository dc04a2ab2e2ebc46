package justice.throughline.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
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

    /** Nobody else ever has it, or had it. */
    @Id
    private String number;

    /** They sign in with it. */
    private String username;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private String[] desks;

    private String[] roles;

    private boolean disabled;

    /** What they did is recorded under these, too. */
    @ElementCollection
    @CollectionTable(schema = "access", name = "former_name", joinColumns = @JoinColumn(name = "number"))
    @Column(name = "name")
    private Set<String> formerNames;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected StaffMember() {}

    boolean isEnabled() {
        return !disabled;
    }

    String name() {
        return name;
    }

    /** The name, with the number where others have the name, too. */
    String shownAmong(Set<String> sharedNames) {
        return sharedNames.contains(name) ? name + " (" + number + ")" : name;
    }

    Staff staff() {
        var held = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new Staff(number, name, Set.copyOf(Arrays.asList(desks)), held, formerNames);
    }

    StaffPrincipal principal() {
        return new StaffPrincipal(username, staff(), passwordHash);
    }
}
