package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who, as the table has it. */
@DeskTest
class StaffDirectoryTest {

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from access.staff where username like 'dir.%'").update();
    }

    @Test
    void shouldTakeADeskThatIsWrittenTwiceForOne() {
        row("dir.twice", "array['police.duty', 'police.duty']", false);

        assertThat(directory.find("dir.twice")).map(Staff::desks).contains(Set.of("police.duty"));
        assertThat(directory.desks()).contains("police.duty");
    }

    @Test
    void shouldNotKnowWhoIsDisabled() {
        row("dir.gone", "array['police.gone']", true);
        row("dir.here", "array['police.here']", false);

        assertThat(directory.find("dir.gone")).isEmpty();
        assertThat(directory.find(List.of("dir.gone", "dir.here", "dir.nobody")))
                .extracting(Staff::username)
                .containsExactly("dir.here");
        assertThat(directory.desks()).doesNotContain("police.gone");
    }

    @Test
    void shouldLeaveWhoIsThereAsTheyAre() {
        var first = new Staff("dir.new", "First", Set.of("police.duty"), Set.of(Role.CASEWORKER));
        directory.add(first, "hash");
        directory.add(new Staff("dir.new", "Second", Set.of(), Set.of(Role.ADMIN)), "other");

        assertThat(directory.find("dir.new")).contains(first);
    }

    private void row(String username, String desks, boolean disabled) {
        jdbc.sql("insert into access.staff (username, name, password_hash, desks, roles, disabled, created_at)"
                        + " values (?, 'Somebody', 'hash', " + desks + ", array['CASEWORKER'], ?, now())")
                .params(username, disabled)
                .update();
    }
}
