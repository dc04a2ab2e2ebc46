package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static justice.throughline.policeuk.PoliceUkText.outcomes;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Crime IDs that begin alike, as padded or made up ones do, are of different crimes as soon as one digit differs. */
@DatabaseTest
class AlikeCrimeIdsTest {

    private final String first = newCrimeId();
    private final String second = first.substring(0, 32) + newCrimeId().substring(32);
    private final String third = first.substring(0, 63) + (first.endsWith("0") ? "1" : "0");

    @Autowired
    private ImportDriver imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldOpenACaseForEachInOneImport() throws IOException {
        var done = imports.ofText(
                street(
                        crime(first, "2023-04", "Burglary", "Under investigation"),
                        crime(second, "2023-05", "Robbery", "Under investigation"),
                        crime(third, "2023-06", "Drugs", "Under investigation")),
                outcomes(outcome(second, "2023-07", "Local resolution")));

        assertThat(done.merged().created()).isEqualTo(3);
        assertThat(done.merged().repeatedCrimes()).isZero();
        assertThat(said(first)).containsExactly("burglary 2023-04 under-investigation");
        assertThat(said(second)).containsExactly("robbery 2023-05 local-resolution");
        assertThat(said(third)).containsExactly("drugs 2023-06 under-investigation");
    }

    @Test
    void shouldKnowEachAgainWhicheverCameFirst() throws IOException {
        var crimes = Stream.of(first, second, third)
                .map(id -> street(crime(id, "2023-04", "Burglary", "Under investigation")))
                .toList();
        for (var text : crimes)
            assertThat(imports.ofText(text).merged().created()).isOne();

        var again = imports.ofText(crimes.toArray(String[]::new));
        var news = imports.ofText(outcomes(
                outcome(third, "2023-05", "Local resolution"), outcome(first, "2023-05", "Offender given a caution")));

        assertThat(again.merged().created()).isZero();
        assertThat(again.merged().unchanged()).isEqualTo(3);
        assertThat(news.merged().updated()).isEqualTo(2);
        assertThat(said(first))
                .singleElement()
                .asString()
                .doesNotContain("local-resolution")
                .contains("caution");
        assertThat(said(second)).containsExactly("burglary 2023-04 under-investigation");
        assertThat(said(third)).containsExactly("burglary 2023-04 local-resolution");
    }

    /** Databases of earlier versions know their cases so. */
    @Test
    void shouldKnowACaseByTheBeginningOfItsCrimeId() throws IOException {
        imports.ofText(street(crime(first, "2023-04", "Burglary", "Under investigation")));

        assertThat(jdbc.sql("select replace(id::text, '-', '') from casefile.case_file where crime_ref = ?")
                        .param(first)
                        .query(String.class)
                        .single())
                .isEqualTo(first.substring(0, 32));
    }

    private List<String> said(String crimeRef) {
        return jdbc.sql("""
                select concat_ws(' ', crime_type, left(month::text, 7), outcome) from casefile.case_file
                where crime_ref = ?
                """).param(crimeRef).query(String.class).list();
    }
}
