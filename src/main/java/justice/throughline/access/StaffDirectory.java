package justice.throughline.access;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who. */
@Service
public class StaffDirectory {

    private final StaffMembers members;
    private final InstantSource clock;

    StaffDirectory(StaffMembers members, InstantSource clock) {
        this.members = members;
        this.clock = clock;
    }

    public Optional<Staff> find(String username) {
        return members.find(username).map(StaffMember::staff);
    }

    /** Those of these who are known and not disabled. */
    public List<Staff> find(Collection<String> usernames) {
        return members.find(usernames).stream().map(StaffMember::staff).toList();
    }

    /** Every desk at which somebody sits. */
    public Set<String> desks() {
        return members.desks();
    }

    Optional<StaffPrincipal> principal(String username) {
        return members.find(username).map(StaffMember::principal);
    }

    /** Adds this person, or does nothing when the username is taken. */
    @Transactional
    void add(Staff staff, String passwordHash) {
        members.add(
                staff.username(),
                staff.name(),
                passwordHash,
                staff.desks().toArray(String[]::new),
                staff.roles().stream().map(Role::name).toArray(String[]::new),
                clock.instant());
    }
}
