package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Refusal;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who asks for too many answers that take much work is asked to wait; nobody else is. */
@DeskTest
class CostlyRequestsTest {

    private final AtomicLong now = new AtomicLong();
    private final CostlyRequests requests = new CostlyRequests(60, now::get);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void shouldAskWhoeverWantsTooMuchToWaitAndLetThemGoOnThen() throws Exception {
        signIn("A-1");
        for (int count = 0; count < 60; count++) ask("costly", "10.0.0.1");

        assertThatThrownBy(() -> ask("costly", "10.0.0.2")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.getStatusCode().value()).isEqualTo(429);
            assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("2");
        });
        assertThatCode(() -> ask("cheap", "10.0.0.1")).doesNotThrowAnyException();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThatCode(() -> ask("costly", "10.0.0.1")).doesNotThrowAnyException();
        signIn("A-2");
        assertThatCode(() -> ask("costly", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void shouldCountAllWhoComeFromOneAddress() throws Exception {
        for (int count = 0; count < 600; count++) {
            signIn("B-" + count);
            ask("costly", "10.0.0.1");
        }

        assertThatThrownBy(() -> ask("costly", "10.0.0.1")).isInstanceOf(Refusal.class);
        assertThatCode(() -> ask("costly", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void shouldHoldEveryFileToDownloadAndTheCalculatorForCostly() {
        var cheap = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getKey().getPathPatternsCondition() != null)
                .filter(each -> each.getKey().getPatternValues().stream()
                        .anyMatch(address -> address.matches(".*\\.(csv|ics)|.*/calculat(or|e)|(/api)?/cases")))
                .filter(each -> !each.getValue().hasMethodAnnotation(Costly.class))
                .map(each -> each.getKey().toString());

        assertThat(cheap).isEmpty();
    }

    @Test
    void shouldSayToPeopleWhatToDo() throws Exception {
        mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 429)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/cases"))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(Matchers.containsString("You have asked for too much at once")));
    }

    private static void signIn(String number) {
        var staff = new Staff(number, number, Set.of(), Set.of(Role.CASEWORKER));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(new StaffPrincipal(number, staff, ""), null));
    }

    private void ask(String handler, String address) throws NoSuchMethodException {
        var request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        requests.preHandle(
                request,
                new MockHttpServletResponse(),
                new HandlerMethod(this, Handlers.class.getDeclaredMethod(handler)));
    }

    @SuppressWarnings("UnusedMethod") // found by their names
    private static final class Handlers {

        @Costly
        void costly() {}

        void cheap() {}
    }
}
