package justice.throughline.demo;

import static justice.throughline.access.People.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import justice.throughline.access.StaffDirectory;
import org.junit.jupiter.api.Test;

class ReplayStaffTest {

    private final StaffDirectory directory = mock();

    @Test
    void shouldActUnderNamesOfTheirOwnWithTheRightsOfADemoUser() {
        when(directory.signingIn(anyCollection())).thenReturn(List.of(INVESTIGATOR));

        assertThat(new ReplayStaff(directory).onDuty()).singleElement().satisfies(staff -> {
            assertThat(staff.number()).isEqualTo(INVESTIGATOR.number() + " (simulated)");
            assertThat(staff.desks()).isEqualTo(INVESTIGATOR.desks());
            assertThat(staff.roles()).isEqualTo(INVESTIGATOR.roles());
        });
    }
}
