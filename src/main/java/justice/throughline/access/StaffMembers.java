package justice.throughline.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Those who may sign in. */
interface StaffMembers extends Repository<StaffMember, String> {

    @Query("from StaffMember where username = :username and not disabled")
    Optional<StaffMember> find(String username);

    @Query("from StaffMember where username in :usernames and not disabled")
    List<StaffMember> find(Collection<String> usernames);

    @Query(value = "select distinct unnest(desks) from access.staff where not disabled", nativeQuery = true)
    Set<String> desks();

    /** Natively, since of two who add the same person at once neither is to fail. */
    @Modifying
    @Query(value = """
                    insert into access.staff (username, name, password_hash, desks, roles, created_at)
                    values (:username, :name, :hash, :desks, :roles, :at)
                    on conflict (username) do nothing""", nativeQuery = true)
    void add(String username, String name, String hash, String[] desks, String[] roles, Instant at);
}
