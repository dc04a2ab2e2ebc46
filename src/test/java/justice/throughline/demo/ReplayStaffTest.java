package justice.throughline.demo;

import static justice.throughline.access.People.INVESTIGATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import justice.throughline.access.StaffDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReplayStaffTest {

    private final StaffDirectory directory = mock();
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void shouldActUnderNamesOfTheirOwnWithTheRightsOfADemoUser() {
        when(directory.signingIn(anyCollection())).thenReturn(List.of(INVESTIGATOR));
        environment.setActiveProfiles("demo");

        assertThat(new ReplayStaff(directory, environment).onDuty())
                .singleElement()
                .satisfies(staff -> {
                    assertThat(staff.number()).isEqualTo(INVESTIGATOR.number() + " (simulated)");
                    assertThat(staff.desks()).isEqualTo(INVESTIGATOR.desks());
                    assertThat(staff.roles()).isEqualTo(INVESTIGATOR.roles());
                });
    }

    @Test
    void shouldPlayNobodyOutsideTheDemoWhoIsCalledLikeADemoUser() {
        when(directory.signingIn(anyCollection())).thenReturn(List.of(INVESTIGATOR));
        environment.setActiveProfiles("external");

        assertThat(new ReplayStaff(directory, environment).onDuty()).isEmpty();
    }
}
