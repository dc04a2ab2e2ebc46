package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.access.StaffReport.Effect;
import justice.throughline.access.StaffReport.Fault;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Staff by file: what an operator brings, and what they are told. */
@DeskTest
class StaffImportTest {

    private static final String HEADING = "number,name,username,roles,desks\n";
    private static final String HASH = "$2y$12$wzfVRcVJnYCv7Tq0R3gxcOjnNCU0xjPqZvWxk1jI0vYJzVJ4m2u5C";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String number = "SI-" + mark;
    private final String username = "si." + mark;

    @Autowired
    private StaffImport staff;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void dismiss() {
        jdbc.sql("update access.staff set disabled = true where username like 'si.%'")
                .update();
    }

    @Test
    void shouldAddWhoeverIsNewWithAFirstPassword() {
        var report = take(HEADING + number + ",Olga Okafor,SI." + mark
                + ",caseworker MANAGER,\"police.investigation, police.duty\"\n");

        assertThat(report.faults()).isEmpty();
        assertThat(report.lines())
                .extracting(StaffReport.Line::line, StaffReport.Line::number, StaffReport.Line::effect)
                .containsExactly(tuple(2L, number, Effect.ADDED));
        assertThat(directory.find(number))
                .contains(new Staff(
                        number,
                        "Olga Okafor",
                        Set.of("police.investigation", "police.duty"),
                        Set.of(Role.CASEWORKER, Role.MANAGER)));
        assertThat(report.passwords()).singleElement().satisfies(first -> {
            assertThat(first.username()).isEqualTo(username);
            assertThat(first.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            assertThat(encoder.matches(first.password(), hash())).isTrue();
        });
        assertThat(audited()).containsExactly("staff added " + number);
    }

    @Test
    void shouldDoNothingTheSecondTime() {
        var file = HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,police.duty\n";
        take(file);
        var before = hash();

        var again = take(file);

        assertThat(again.count(Effect.SAME)).isEqualTo(1);
        assertThat(again.passwords()).isEmpty();
        assertThat(hash()).isEqualTo(before);
        assertThat(audited()).hasSize(1);
    }

    @Test
    void shouldChangeWhatTheFileSaysOtherwiseAndNothingElse() {
        take(HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,police.duty\n");
        var before = hash();

        var report = take("username,number,name,desks,roles,disabled\n" + username + "," + number.toLowerCase()
                + ",Olga Price,,MANAGER,yes\n");

        assertThat(report.lines())
                .extracting(StaffReport.Line::effect, StaffReport.Line::columns)
                .containsExactly(tuple(Effect.CHANGED, List.of("name", "roles", "desks", "disabled")));
        assertThat(report.passwords()).isEmpty();
        assertThat(directory.find(number)).as("who is disabled").isEmpty();
        take(HEADING.replace("\n", ",disabled\n") + number + ",Olga Price," + username + ",MANAGER,,no\n");
        assertThat(directory.find(number)).contains(new Staff(number, "Olga Price", Set.of(), Set.of(Role.MANAGER)));
        assertThat(hash()).isEqualTo(before);
        assertThat(audited())
                .contains(
                        "staff changed " + number + ": name, roles, desks, disabled",
                        "staff changed " + number + ": disabled");
    }

    @Test
    void shouldSayAllThatIsWrongAndWriteNothing() {
        var report = take(HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,police.duty\n"
                + "X-" + mark + ",,two words,BOSS,police.nowhere\n"
                + "bad number!,Somebody,si.2." + mark + ",,\n"
                + "Y-" + mark + ",Somebody\n"
                + number + ",Twin," + username + ",ADMIN,\n");

        assertThat(report.faults())
                .extracting(Fault::line, Fault::column)
                .containsExactly(
                        tuple(3L, "name"),
                        tuple(3L, "username"),
                        tuple(3L, "roles"),
                        tuple(3L, "desks"),
                        tuple(4L, "number"),
                        tuple(4L, "roles"),
                        tuple(5L, ""),
                        tuple(6L, "number"),
                        tuple(6L, "username"));
        assertThat(report.faults())
                .extracting(Fault::words)
                .anyMatch(words ->
                        words.contains("No desk is called “police.nowhere”") && words.contains("police.investigation"))
                .anyMatch(words -> words.contains("are 2 fields here, and the heading names 5"))
                .anyMatch(words -> words.contains("stands on line 2, too"));
        assertThat(report.lines()).isEmpty();
        assertThat(directory.find(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void shouldReadWhatSpreadsheetsSave(String lineEnd) {
        var file = ('\uFEFF' + HEADING + "\n," + ",,,\n" + number + ",\"O'Neill, \"\"Siân\"\"\"," + username
                        + ",CASEWORKER,\n")
                .replace("\n", lineEnd);

        assertThat(take(file).faults()).isEmpty();
        assertThat(directory.find(number)).map(Staff::name).contains("O'Neill, \"Siân\"");
    }

    @Test
    void shouldReadWhatIsNotUnicode() {
        var file = HEADING + number + ",Siân," + username + ",CASEWORKER,\n";

        staff.take(file.getBytes(Charset.forName("windows-1252")), "tester", passwords -> {});
        assertThat(directory.find(number)).map(Staff::name).contains("Siân");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``|The file is empty",
                "number,name,username|does not name roles, desks",
                "number,name,username,roles,desks,password|never holds passwords",
                "number,name,username,roles,desks,rank|No column is called “rank”",
                "number,name,username,roles,desks,name|Two columns are called “name”",
                "number,name,username,roles,desks|There is nobody in the file",
                "number;name;username;roles;desks|with commas between"
            })
    void shouldSayWhatIsWrongWithTheHeading(String file, String words) {
        assertThat(take(file).faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(1);
            assertThat(fault.words()).contains(words);
        });
    }

    @Test
    void shouldTakeNoNameThatIsSomebodyElses() {
        take(HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,\n");

        assertThat(take(HEADING + "Z-" + mark + ",Other," + username + ",CASEWORKER,\n")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("of Olga Okafor (" + number + ")"));
        assertThat(take(HEADING + username + ",Other,si.other." + mark + ",CASEWORKER,\n")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("is a user name or a former number of"));
        assertThat(take(HEADING + "TL-987654321,Other,si.other." + mark + ",CASEWORKER,\n")
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.words()).contains("looks like a number that we give"));
    }

    @Test
    void shouldGiveTheTrueNumberInPlaceOfOneOfOurs() {
        directory.add(new NewStaff(username, null, "Olga Okafor", Set.of(), Set.of(Role.CASEWORKER)), "{bcrypt}x");
        var ours = directory.signingIn(List.of(username)).getFirst().number();

        var report = take(HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,police.duty\n");

        assertThat(report.lines()).extracting(StaffReport.Line::columns).containsExactly(List.of("number", "desks"));
        assertThat(directory.find(ours)).hasValueSatisfying(olga -> {
            assertThat(olga.number()).isEqualTo(number);
            assertThat(olga.desks()).containsExactly("police.duty");
        });
    }

    @Test
    void shouldTakeAHashAndMakeAnotherPasswordWhenAsked() {
        var heading = HEADING.replace("\n", ",password_hash\n");
        var person = number + ",Olga Okafor," + username + ",CASEWORKER,,";

        assertThat(take(heading + person + HASH + "\n").passwords()).isEmpty();
        assertThat(hash()).isEqualTo("{bcrypt}" + HASH);
        assertThat(take(heading + person + "secret\n").faults()).singleElement().satisfies(fault -> {
            assertThat(fault.column()).isEqualTo("password_hash");
            assertThat(fault.words()).doesNotContain("secret");
        });
        var other = take(heading + person + "new\n").passwords().getFirst().password();
        assertThat(encoder.matches(other, hash())).isTrue();
    }

    @Test
    void shouldLeaveAnAdministrator() {
        var all = jdbc.sql("""
                        select number || ',' || replace(name, ',', ' ') || ',' || username || ',ADMIN,,yes' from access.staff
                        where 'ADMIN' = any(roles) and not disabled""").query(String.class).list().stream().collect(Collectors.joining("\n"));

        assertThat(staff.check((HEADING.replace("\n", ",disabled\n") + all).getBytes(UTF_8))
                        .faults())
                .extracting(Fault::words)
                .containsExactly(
                        "Nobody would be administrator any more. Leave the role ADMIN to somebody who is not disabled.");
    }

    @Test
    void shouldAddNobodyWhosePasswordCannotBeKept() {
        var file = HEADING + number + ",Olga Okafor," + username + ",CASEWORKER,\n";

        assertThatThrownBy(() -> staff.take(file.getBytes(UTF_8), "tester", passwords -> {
                    throw new UncheckedIOException(new java.io.IOException("no room"));
                }))
                .hasMessageContaining("no room");
        assertThat(directory.find(number)).isEmpty();
        assertThat(staff.check(file.getBytes(UTF_8)).count(Effect.ADDED)).isEqualTo(1);
        assertThat(directory.find(number)).as("after it was only checked").isEmpty();
    }

    private StaffReport take(String file) {
        return staff.take(file.getBytes(UTF_8), "tester", passwords -> {});
    }

    private String hash() {
        return jdbc.sql("select password_hash from access.staff where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private List<String> audited() {
        return jdbc.sql("select what from access.audit where actor = 'tester' and what like ? order by id")
                .param("%" + number + "%")
                .query(String.class)
                .list();
    }
}
