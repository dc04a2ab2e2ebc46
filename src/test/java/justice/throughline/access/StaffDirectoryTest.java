package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is who, as the table has it. */
@DeskTest
class StaffDirectoryTest {

    private final String somebody = "dir." + UUID.randomUUID();

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StaffNames names;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void dismiss() {
        jdbc.sql("update access.staff set disabled = true where username like 'dir.%'")
                .update();
    }

    @Test
    void shouldTakeADeskThatIsWrittenTwiceForOne() {
        var number = row(somebody, "array['police.duty', 'police.duty']", false);

        assertThat(directory.find(number)).map(Staff::desks).contains(Set.of("police.duty"));
        assertThat(directory.desks()).contains("police.duty");
    }

    @Test
    void shouldNotKnowWhoIsDisabled() {
        var gone = row(somebody, "array['police.gone']", true);
        var here = row(somebody + ".here", "array['police.here']", false);

        assertThat(directory.find(gone)).isEmpty();
        assertThat(directory.signingIn(List.of(somebody, somebody + ".here", "dir.nobody")))
                .extracting(Staff::number)
                .containsExactly(here);
        assertThat(directory.desks()).doesNotContain("police.gone");
    }

    @Test
    void shouldLeaveWhoIsThereAsTheyAre() {
        var number = number("BED-");
        hire(somebody, number, "First");
        directory.add(new NewStaff(somebody, number("BED-"), "Second", Set.of(), Set.of(Role.ADMIN)), "other");
        directory.add(new NewStaff(somebody, null, "Third", Set.of(), Set.of(Role.ADMIN)), "other");

        assertThat(directory.find(number))
                .contains(new Staff(number, "First", Set.of("police.duty"), Set.of(Role.CASEWORKER)));
        assertThat(directory.signingIn(List.of(somebody)))
                .extracting(Staff::name)
                .containsExactly("First");
    }

    @Test
    void shouldGiveANumberToWhoHasNone() {
        hire(somebody, null, "Numberless");

        assertThat(directory.signingIn(List.of(somebody))).singleElement().satisfies(staff -> assertThat(staff.number())
                .matches("TL-\\d{6,}"));
    }

    @Test
    void shouldKnowANumberInLettersOfAnySize() {
        var number = number("BED-");
        hire(somebody, number, "Known");

        assertThat(directory.find(number.toLowerCase())).map(Staff::number).contains(number);
        assertThatThrownBy(() -> hire(somebody + ".2", number.toLowerCase(), "Other"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shouldTakeNoActOfOneForThatOfAnother() {
        var number = number("bed-");
        hire(somebody, number, "First");

        assertThatThrownBy(() -> hire(number, null, "Signs in with a number of somebody else"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> hire(somebody + ".2", somebody, "Has the user name of somebody else for a number"))
                .isInstanceOf(DataIntegrityViolationException.class);
        jdbc.sql("insert into access.former_name (name, number) values (?, ?)")
                .params("former." + number, number)
                .update();
        assertThatThrownBy(() -> hire(somebody + ".2", "Former." + number, "Has a former name of somebody else"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " BED-1", "BED-1 ", "partner:CPS", "BED-1 (simulated)", "-"})
    void shouldRefuseWhatIsNoNumber(String number) {
        assertThatThrownBy(() -> hire(somebody, number, "Nobody")).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shouldFindWhoActedUnderAnEarlierNumber() {
        var before = number("TL");
        var after = number("BED-");
        hire(somebody, before, "Renumbered");
        jdbc.sql("update access.staff set number = ? where number = ?")
                .params(after, before)
                .update();

        assertThat(directory.find(before)).hasValueSatisfying(staff -> {
            assertThat(staff.number()).isEqualTo(after);
            assertThat(staff.goesBy(before)).isTrue();
            assertThat(staff.goesBy(after)).isTrue();
            assertThat(staff.goesBy(null)).isFalse();
        });
        assertThat(directory.actors(before)).containsExactlyInAnyOrder(before, after);
        assertThat(names.of(List.of(before, after)))
                .containsValues("Renumbered")
                .hasSize(2);
        assertThatThrownBy(() -> hire(somebody + ".2", before, "Other"))
                .as("a number is never used again")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shouldReplaceANumberOfOursByOneThatIsGiven() {
        hire(somebody, null, "Numbered");
        var ours = directory.signingIn(List.of(somebody)).getFirst().number();
        var given = number("BED-");

        directory.number(new NewStaff(somebody, given, "Numbered", Set.of(), Set.of()));
        hire(somebody, number("BED-"), "Numbered");

        assertThat(directory.find(given)).map(Staff::formerNames).contains(Set.of(ours));
    }

    @Test
    void shouldNeverForgetWhoHadANumber() {
        hire(somebody, number("BED-"), "Kept");

        assertThatThrownBy(() -> jdbc.sql("delete from access.staff where username = ?")
                        .param(somebody)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void shouldCallPeopleByTheirNamesAlsoWhenTheyHaveLeft() {
        var number = row(somebody, "'{}'", true);
        var name = jdbc.sql("select name from access.staff where number = ?")
                .param(number)
                .query(String.class)
                .single();

        assertThat(names.of(number)).isEqualTo(name);
        assertThat(names.of(number + " (simulated)")).isEqualTo(name + " (simulated)");
        assertThat(names.of("nobody in particular")).isEqualTo("nobody in particular");
    }

    @Test
    void shouldTellTwoOfOneNameApartByTheirNumbers() {
        var first = number("BED-");
        var second = number("BED-");
        hire(somebody, first, "Twin " + somebody);
        hire(somebody + ".2", second, "Twin " + somebody);

        assertThat(names.of(first)).isEqualTo("Twin " + somebody + " (" + first + ")");
        assertThat(names.of(second)).isEqualTo("Twin " + somebody + " (" + second + ")");
    }

    private void hire(String username, @Nullable String number, String name) {
        directory.add(new NewStaff(username, number, name, Set.of("police.duty"), Set.of(Role.CASEWORKER)), "hash");
    }

    private static String number(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 12);
    }

    private String row(String username, String desks, boolean disabled) {
        return jdbc.sql("insert into access.staff (username, name, password_hash, desks, roles, disabled, created_at)"
                        + " values (?, 'Somebody ' || gen_random_uuid(), 'hash', " + desks
                        + ", array['CASEWORKER'], ?, now()) returning number")
                .params(username, disabled)
                .query(String.class)
                .single();
    }
}
