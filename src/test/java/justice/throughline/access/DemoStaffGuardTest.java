package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.RefusedStartException;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What becomes of the demo's people where the database is used without the demo. */
@DeskTest
class DemoStaffGuardTest {

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withUserConfiguration(DemoStaffGuard.class)
            .withBean(StaffDirectory.class, () -> directory)
            .withBean(PasswordEncoder.class, () -> encoder);

    /** Nobody is deleted, and other tests may want the names. */
    @AfterEach
    void dismiss() {
        jdbc.sql("update access.staff set disabled = true, username = 'former.' || lower(number)"
                        + " where username in ('prosecutor', 'witnesscare')")
                .update();
    }

    @Test
    void shouldStartNothingWhereSomebodySignsInWithAPasswordThatEverybodyKnows() {
        hire("witnesscare", DemoStaff.PASSWORD);
        hire("prosecutor", "of their own choice");

        start.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOfSatisfying(RefusedStartException.class, refused -> {
                    assertThat(refused).hasMessageContaining(": witnesscare.");
                    jdbc.sql(refused.instead().replaceAll("(?s).*: (update .*);", "$1"))
                            .update();
                }));
        start.run(context -> assertThat(context)
                .as("once what it says has been done")
                .hasNotFailed()
                .hasSingleBean(DemoStaffGuard.class));
        assertThat(directory.principal("prosecutor")).isPresent();
    }

    @Test
    void shouldLetTheDemoStart() {
        hire("witnesscare", DemoStaff.PASSWORD);

        start.withInitializer(context -> context.getEnvironment().setActiveProfiles("demo"))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(DemoStaffGuard.class));
    }

    private void hire(String username, String password) {
        var number = "DG-" + UUID.randomUUID().toString().substring(0, 12);
        directory.add(
                new NewStaff(username, number, "Somebody " + number, Set.of(), Set.of(Role.CASEWORKER)),
                encoder.encode(password));
    }
}
