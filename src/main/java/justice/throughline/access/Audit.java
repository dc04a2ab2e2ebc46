package justice.throughline.access;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who saw or did what, kept for good. */
@Service
public class Audit {

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the person signed in saw something, of a case or of none. */
    public void read(@Nullable UUID caseId, String what) {
        note("READ", caseId, what, CurrentStaff.get().username());
    }

    /** Notes that this person or partner saw something of a case. */
    public void read(UUID caseId, String what, String username) {
        note("READ", caseId, what, username);
    }

    /** Notes that the person signed in changed something, of a case or of none. */
    public void write(@Nullable UUID caseId, String what) {
        write(caseId, what, CurrentStaff.get().username());
    }

    /**
     * Notes a change made by this person.
     *
     * @return the number of the entry
     */
    public long write(@Nullable UUID caseId, String what, String username) {
        return note("WRITE", caseId, what, username);
    }

    /** Who made this entry. */
    public Optional<String> author(long entry) {
        return jdbc.sql("select username from access.audit where id = ?")
                .param(entry)
                .query(String.class)
                .optional();
    }

    private long note(String action, @Nullable UUID caseId, String what, String username) {
        return jdbc.sql("insert into access.audit (username, action, what, case_id)"
                        + " values (:who, :action, :what, :caseId) returning id")
                .param("who", username)
                .param("action", action)
                .param("what", what)
                .param("caseId", caseId)
                .query(Long.class)
                .single();
    }
}
