package justice.throughline.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who is who. */
@Service
public class StaffDirectory {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    StaffDirectory(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Staff> find(String username) {
        return principal(username).map(StaffPrincipal::staff);
    }

    /** Those of these who are known and not disabled. */
    public List<Staff> find(Collection<String> usernames) {
        return jdbc.sql("select * from access.staff where username = any(:usernames) and not disabled")
                .param("usernames", usernames.toArray(String[]::new))
                .query((row, number) -> staff(row))
                .list();
    }

    /** Every desk at which somebody sits. */
    public Set<String> desks() {
        return Set.copyOf(jdbc.sql("select distinct unnest(desks) from access.staff where not disabled")
                .query(String.class)
                .list());
    }

    Optional<StaffPrincipal> principal(String username) {
        return jdbc.sql("select * from access.staff where username = :username and not disabled")
                .param("username", username)
                .query((row, number) -> new StaffPrincipal(staff(row), row.getString("password_hash")))
                .optional();
    }

    /** Adds this person, or does nothing when the username is taken. */
    void add(Staff staff, String passwordHash) {
        jdbc.sql("""
                insert into access.staff (username, name, password_hash, desks, roles, created_at)
                values (:username, :name, :hash, :desks, :roles, :now)
                on conflict (username) do nothing""")
                .param("username", staff.username())
                .param("name", staff.name())
                .param("hash", passwordHash)
                .param("now", Times.toColumn(clock.instant()))
                .param("desks", staff.desks().toArray(String[]::new))
                .param("roles", staff.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    private static Staff staff(ResultSet row) throws SQLException {
        var roles = strings(row.getArray("roles")).stream().map(Role::valueOf).collect(Collectors.toSet());
        return new Staff(row.getString("username"), row.getString("name"), strings(row.getArray("desks")), roles);
    }

    private static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toSet());
    }
}
