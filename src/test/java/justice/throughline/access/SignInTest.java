package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

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

    @Autowired
    private LoginAttempts attempts;

    @Autowired
    private GuessCounts counts;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

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

    @Test
    void shouldCountGuessesWhateverBlanksAndLettersTheNameIsTypedWith() throws Exception {
        hire("guessed.again", "Sign-4");
        var spellings = List.of(
                "guessed.again ", "\u00a0Guessed.Again", "guessed\u200b.again", "\uff27uessed.again", "GUESSED .AGAIN");
        for (var spelling : spellings) {
            mvc.perform(formLogin("/sign-in").user(spelling).password("wrong"))
                    .andExpect(redirectedUrl("/sign-in?error"));
            mvc.perform(get("/api/tasks").with(httpBasic(spelling, "wrong"))).andExpect(status().isUnauthorized());
        }
        mvc.perform(formLogin("/sign-in").user("guessed.again").password("right-password"))
                .andExpect(redirectedUrl("/sign-in?locked"));

        var atAnotherCopy = new LoginAttempts(counts, clock, 10, 200, Duration.ofMinutes(15));
        assertThat(atAnotherCopy.standing("guessed.again")).isEqualTo(LoginAttempts.Standing.WAITING);
    }

    @Test
    void shouldTellWhoeverCannotProveThatTheAccountIsTheirsNothingOfIt() throws Exception {
        hire("secretive", "Sign-5");
        hire("left", "Sign-6");
        jdbc.sql("update access.staff set disabled = true where number = 'Sign-6'")
                .update();
        for (var name : List.of("secretive", "left", "nobody.is.called.so")) {
            for (var attempt = 0; attempt < 11; attempt++) {
                mvc.perform(formLogin("/sign-in").user(name).password("wrong" + attempt))
                        .andExpect(redirectedUrl("/sign-in?error"));
            }
        }
        mvc.perform(formLogin("/sign-in").user("left").password("right-password"))
                .andExpect(redirectedUrl("/sign-in?error"));
        mvc.perform(formLogin("/sign-in").user("secretive").password("right-password"))
                .andExpect(redirectedUrl("/sign-in?locked"));
        mvc.perform(get("/api/tasks").with(httpBasic("secretive", "right-password")))
                .andExpect(status().isUnauthorized());

        guessed("account secretive", 20);
        mvc.perform(formLogin("/sign-in").user("secretive").password("right-password"))
                .andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void shouldCompareAPasswordOnceWhoeverIsAskedFor() {
        hire("works", "Sign-7");
        hire("worked", "Sign-8");
        jdbc.sql("update access.staff set disabled = true where number = 'Sign-8'")
                .update();
        var compared = new AtomicInteger();
        var check = new PasswordCheck(directory, counting(compared), attempts);
        for (var attempt : List.of(
                token("works", "right-password"),
                token("works", "wrong"),
                token("worked", "right-password"),
                token("nobody.worked", "wrong"))) {
            compared.set(0);
            var in = catchThrowable(() -> check.authenticate(attempt)) == null;
            assertThat(in)
                    .isEqualTo(attempt.getCredentials().equals("right-password")
                            && attempt.getName().equals("works"));
            assertThat(compared).as(attempt.getName()).hasValue(1);
        }
    }

    @Test
    void shouldLookAtNoPasswordWhereTooManyWrongOnesCameFrom() throws Exception {
        hire("elsewhere", "Sign-9");
        guessed("address 203.0.113.7", 200);

        mvc.perform(signIn("elsewhere").with(from("203.0.113.7"))).andExpect(redirectedUrl("/sign-in?error"));
        mvc.perform(get("/api/tasks")
                        .with(httpBasic("elsewhere", "right-password"))
                        .with(from("203.0.113.7")))
                .andExpect(status().isTooManyRequests());
        mvc.perform(get("/sign-in").with(from("203.0.113.7")))
                .andExpect(content().string(Matchers.containsString("from where you are")));
        mvc.perform(signIn("elsewhere").with(from("203.0.113.8"))).andExpect(authenticated());
    }

    private static MockHttpServletRequestBuilder signIn(String username) {
        return post("/sign-in")
                .param("username", username)
                .param("password", "right-password")
                .with(csrf());
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    /** As if so many had failed a moment ago. */
    private void guessed(String whose, int failures) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into access.guess_count (whose, failures, since) values (:whose, :failures, :now)
                on conflict (whose) do update set failures = :failures""")
                .param("whose", HexFormat.of().formatHex(digest))
                .param("failures", failures)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static UsernamePasswordAuthenticationToken token(String username, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
    }

    private PasswordEncoder counting(AtomicInteger compared) {
        return new PasswordEncoder() {
            @Override
            public String encode(CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(CharSequence password, String hash) {
                compared.incrementAndGet();
                return encoder.matches(password, hash);
            }
        };
    }
}
