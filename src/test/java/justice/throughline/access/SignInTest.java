package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.Set;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class SignInTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private MessageSource messages;

    @Test
    void shouldLeadToTheSignInPageWhenNobodyIsSignedIn() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("http://localhost/sign-in"));
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(
                        header().string("Content-Security-Policy", Matchers.containsString("frame-ancestors 'none'")))
                .andExpect(content().string(Matchers.containsString("name=\"_csrf\"")));
    }

    @Test
    void shouldLeadWhoeverTypesLoginToTheWayInOrOn() throws Exception {
        mvc.perform(get("/login")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/login").with(People.as(People.MANAGER)))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void shouldShowTheSignInPageInWelsh() throws Exception {
        mvc.perform(get("/sign-in?lang=cy"))
                .andExpect(content().string(Matchers.containsString("lang=\"cy\"")))
                .andExpect(content().string(Matchers.containsString("Mewngofnodi")));
    }

    @Test
    void shouldSayWhatEachDemoUserDoes() {
        assertThat(DemoStaff.ALL)
                .extracting(staff -> messages.getMessage("access.demo." + staff.username(), null, Locale.UK))
                .doesNotContainNull();
    }

    @Test
    void shouldSendWhoseSessionEndedToTheSignInPageAndSaySo() throws Exception {
        mvc.perform(post("/tasks/1").param("proposedOutcome", "charge")).andExpect(redirectedUrl("/sign-in?expired"));
        mvc.perform(get("/sign-in?expired="))
                .andExpect(content().string(Matchers.containsString("What you sent last was not saved")));
    }

    @Test
    void shouldLetTheFirstAdministratorOfTheEnvironmentIn() throws Exception {
        mvc.perform(formLogin("/sign-in").user("root").password("first-password"))
                .andExpect(authenticated().withRoles("ADMIN"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void shouldHaveNoDemoUserOutsideTheEmbeddedProfile() throws Exception {
        assertThat(directory.principal("investigator")).isEmpty();
        mvc.perform(formLogin("/sign-in").user("investigator").password("demo")).andExpect(unauthenticated());
    }

    @Test
    void shouldKnowWhoSignsInByTheirNumber() throws Exception {
        hire("signs.in", "Sign-1");

        mvc.perform(formLogin("/sign-in").user(" Signs.In ").password("right-password"))
                .andExpect(authenticated().withUsername("Sign-1"));
        mvc.perform(get("/api/tasks").with(httpBasic("signs.in", "right-password")))
                .andExpect(authenticated().withUsername("Sign-1"));
        mvc.perform(formLogin("/sign-in").user("Sign-1").password("right-password"))
                .andExpect(unauthenticated());
    }

    @Test
    void shouldForgetWrongPasswordsAfterTheRightOne() throws Exception {
        hire("forgetful", "Sign-2");
        for (var round = 0; round < 3; round++) {
            for (var attempt = 0; attempt < 9; attempt++) {
                mvc.perform(formLogin("/sign-in").user("forgetful").password("wrong"))
                        .andExpect(redirectedUrl("/sign-in?error"));
            }
            mvc.perform(formLogin("/sign-in").user("Forgetful").password("right-password"))
                    .andExpect(authenticated());
        }
    }

    private void hire(String username, String number) {
        directory.add(
                new NewStaff(username, number, "Sign In", Set.of(), Set.of(Role.CASEWORKER)),
                encoder.encode("right-password"));
    }

    @Test
    void shouldMakeGuessingWaitAfterTenWrongPasswords() throws Exception {
        hire("guessed", "Sign-3");
        for (var attempt = 0; attempt < 10; attempt++) {
            mvc.perform(formLogin("/sign-in").user("guessed").password("wrong" + attempt))
                    .andExpect(redirectedUrl("/sign-in?error"));
        }
        mvc.perform(formLogin("/sign-in").user("guessed").password("right-password"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?locked"));
    }
}
