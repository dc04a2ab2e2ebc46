package justice.throughline.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import justice.throughline.testing.FormerDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of a former database have keys for their people and charges, and their defendants appear in their hearings. */
class FormerCasesTest {

    private static final UUID CASE = UUID.randomUUID();

    private static FormerDatabase database;
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate(@TempDir Path before) throws IOException {
        database = new FormerDatabase(before);
        jdbc = database.jdbc();
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, urn, origin, force, crime_type, stage)
                        values (?, '40AA1', '40AA1', 'police-case', 'Police Service of Northern Ireland', 'unknown', 'COURT')
                        """).param(CASE).update();
        person("DEFENDANT", "A1");
        person("WITNESS", "A1");
        person("VICTIM", "victim of then");
        charge("A1", 1);
        charge("A1", 1);
        charge("B2", 3);
        jdbc.sql("""
                        insert into casefile.hearing (case_id, day, court, source)
                        values (?, '2026-12-01', 'B40CO00', 'police-case')""").param(CASE).update();
        database.bringUpToDate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void shouldGiveEverybodyAKeyOfTheirOwn() {
        assertThat(all("select role || ' ' || replace(person_key, case_id || ':', '') from casefile.participant"
                        + " where case_id = ? order by id"))
                .hasSize(4)
                .contains("DEFENDANT A1", "WITNESS A1.witness", "DEFENDANT B2")
                .anyMatch(each -> each.matches("VICTIM person-\\d+"));
        assertThat(all("select person_key from casefile.participant where case_id = ?"))
                .allSatisfy(key -> assertThat(PersonKey.of(key)).hasToString(key));
    }

    @Test
    void shouldNumberTheChargesAgainstEach() {
        assertThat(
                        all(
                                "select replace(charge_key, case_id || ':', '') from casefile.charge where case_id = ? order by id"))
                .containsExactly("A1:1", "A1:1-2", "B2:3")
                .allSatisfy(key -> assertThat(ChargeKey.of(CASE + ":" + key)).isNotNull());
    }

    @Test
    void shouldHaveTheDefendantsAppearAsWhoListedTheHearingSaid() {
        assertThat(all("""
                        select split_part(a.person_key, ':', 2) || ' ' || a.state || ' ' || e.said_by
                        from casefile.appearance a join casefile.appearance_event e on e.appearance_id = a.id
                        where a.case_id = ? order by a.id""")).containsExactlyInAnyOrder("A1 EXPECTED police-case", "B2 EXPECTED police-case");
    }

    @Test
    void shouldKnowWhoseLawACaseGoesBy() {
        assertThat(all("select jurisdiction from casefile.case_file where id = ?"))
                .containsExactly("NORTHERN_IRELAND");
    }

    private static void person(String role, String reference) {
        jdbc.sql("insert into casefile.participant (case_id, role, reference, held_by) values (?, ?, ?, 'police')")
                .params(CASE, role, reference)
                .update();
    }

    private static void charge(String defendant, int sequence) {
        jdbc.sql("""
                        insert into casefile.charge (case_id, defendant, sequence, offence_code, wording, committed_from)
                        values (?, ?, ?, 'TH68010', 'Did steal', '2026-01-01')""").params(CASE, defendant, sequence).update();
    }

    private static List<String> all(String sql) {
        return jdbc.sql(sql).param(CASE).query(String.class).list();
    }
}
