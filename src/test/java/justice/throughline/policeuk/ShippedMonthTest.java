package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The month that the demo starts with. */
@DatabaseTest
class ShippedMonthTest {

    @Autowired
    private ImportDriver imports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forgetAllCases() {
        jdbc.sql(
                        "truncate casefile.case_file, casefile.outcome_event, casefile.participant, journeystart.journey_start cascade")
                .update();
    }

    @Test
    void shouldChangeNothingTheSecondTime() throws IOException {
        FileImport first = imports.of(shipped("street"), shipped("outcomes"));
        List<String> kept = allRows();
        FileImport second = imports.of(shipped("street"), shipped("outcomes"));

        assertThat(first.merged().created())
                .isEqualTo(kept.stream().filter(row -> row.startsWith("c")).count());
        assertThat(first.rows().rejected()).isZero();
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.merged().created()).isZero();
        assertThat(second.merged().updated()).isZero();
        assertThat(second.merged().unchanged())
                .isEqualTo(first.merged().created()
                        + first.merged().updated()
                        + first.merged().unchanged());
        assertThat(allRows()).isEqualTo(kept);
    }

    /** Every row with the transaction that last wrote it. */
    private List<String> allRows() {
        return jdbc.sql("""
                        select 'c ' || xmin || c::text from casefile.case_file c
                        union all select 'e ' || xmin || e::text from casefile.outcome_event e
                        union all select 'j ' || xmin || j::text from journeystart.journey_start j
                        order by 1
                        """).query(String.class).list();
    }

    private static Path shipped(String kind) throws IOException {
        return new ClassPathResource("demo/police-uk/2023-04-bedfordshire-" + kind + ".csv")
                .getFile()
                .toPath();
    }
}
