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

    /** Whom a record means by this actor: a number, or a former name; not who is disabled. */
    public Optional<Staff> find(String actor) {
        return members.find(actor).filter(StaffMember::isEnabled).map(StaffMember::staff);
    }

    /** Every actor that means the same person in some record, whether or not they are disabled; at least this one. */
    public Set<String> actors(String actor) {
        return members.find(actor).map(member -> member.staff().actors()).orElseGet(() -> Set.of(actor));
    }

    /** Those who sign in with one of these names and are not disabled. */
    public List<Staff> signingIn(Collection<String> usernames) {
        return members.signingIn(usernames).stream().map(StaffMember::staff).toList();
    }

    /** Every desk at which somebody sits. */
    public Set<String> desks() {
        return members.desks();
    }

    /** @param username as somebody typed it */
    Optional<StaffPrincipal> principal(String username) {
        return members.signingIn(UserNames.of(username)).map(StaffMember::principal);
    }

    List<StaffPrincipal> principals(Collection<String> usernames) {
        return members.signingIn(usernames).stream().map(StaffMember::principal).toList();
    }

    /** Whether somebody has this number, or had it, whatever their user name is. */
    boolean isTaken(String number) {
        return members.find(number).isPresent();
    }

    /** Adds this person, or does nothing when the username is taken but to number them as is given. */
    @Transactional
    void add(NewStaff staff, String passwordHash) {
        members.add(
                staff.number(),
                staff.username(),
                staff.name(),
                passwordHash,
                staff.desks().toArray(String[]::new),
                staff.roles().stream().map(Role::name).toArray(String[]::new),
                clock.instant());
        number(staff);
    }

    /** Who has a number of ours gets the one that is given, and keeps the first as a former name. */
    @Transactional
    void number(NewStaff staff) {
        if (staff.number() != null) members.number(staff.username(), staff.number());
    }
}
