package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import justice.throughline.casefile.MergeResult;
import justice.throughline.testing.DatabaseTest;
import justice.throughline.testing.RealData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports 24 real months and compares what came of them with counts made without this program. */
@DatabaseTest
class TwoYearsOfCrimeTest {

    @Autowired
    private ImportDriver imports;

    @Test
    void shouldAgreeWithTheCountsOfTheRealFilesAndChangeNothingTheSecondTime() throws IOException {
        Path data = RealData.policeUk();
        JsonNode expected = new ObjectMapper()
                .readTree(
                        data.resolve("expected-counts-bedfordshire-given.json").toFile());

        FileImport first = imports.of(RealData.months(".csv"));
        FileImport second = imports.of(RealData.months(".csv"));

        assertAgrees(first, expected);
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(second.merged().created()).isZero();
        assertThat(second.merged().updated()).isZero();
        assertThat(second.merged().unchanged())
                .isEqualTo(first.merged().created() + first.merged().updated());
    }

    private static void assertAgrees(FileImport done, JsonNode expected) {
        int withoutCrime = expected.get("outcome_ids_without_street_row").asInt();
        MergeResult merged = done.merged();
        assertThat(done.rows())
                .isEqualTo(new RowCounts(
                        expected.get("street_rows").asLong()
                                + expected.get("outcome_rows").asLong(),
                        0,
                        expected.get("street_rows_without_crime_id").asLong()));
        assertThat(merged.created())
                .isEqualTo(expected.get("street_distinct_ids").asLong() + withoutCrime);
        assertThat(merged.updated()).isEqualTo(expected.get("ids_in_both").asLong());
        assertThat(merged.repeatedCrimes())
                .isEqualTo(expected.get("street_duplicate_id_rows").asLong());
        assertThat(merged.repeatedOutcomes())
                .isEqualTo(expected.get("outcome_exact_duplicate_rows").asLong());
        assertThat(merged.outcomesWithoutCrime()).isEqualTo(withoutCrime);
        assertThat(merged.outcomesBeforeCrime()).isEqualTo(11);
    }
}
