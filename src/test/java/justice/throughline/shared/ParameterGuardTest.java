package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import justice.throughline.access.People;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No address answers what it was not asked: a name or a choice that it does not know is refused, never left out. */
@DeskTest
class ParameterGuardTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    private int port;

    private record Address(RequestMethod method, String path, RequestMappingInfo mapping) {}

    @ParameterizedTest
    @ValueSource(strings = {"mistyped=1", "sort=mistyped", "lang=en&%6Distyped"})
    void shouldRefuseAtEveryAddressWhatItDoesNotKnow(String query) throws Exception {
        var answered = new TreeSet<String>();
        var addresses = addresses();
        for (var address : addresses) {
            var refused = answer(address, query);
            if (!refused.endsWith("-unknown")) answered.add(address.method() + " " + address.path() + " " + refused);
        }
        assertThat(addresses).hasSizeGreaterThan(120);
        assertThat(answered).as("addresses that answer to " + query).isEmpty();
    }

    /** What is no code is what somebody typed: words of a search, a name, a place in a list, or how a sign-in page came up. */
    private static final Set<String> FREE =
            Set.of("q", "ref", "reference", "who", "assignee", "before", "after", "error", "locked", "expired", "out");

    @ParameterizedTest
    @ValueSource(strings = {"no-such-code", "Burglary", "H-99"})
    void shouldRefuseACodeThatNobodyKnowsInEveryListThatIsAskedByCodes(String code) throws Exception {
        var asked = new TreeSet<String>();
        var answered = new TreeSet<String>();
        for (var address : addresses()) {
            if (address.method() != RequestMethod.GET) continue;
            for (var name : texts(address)) {
                asked.add(name);
                var refused = answer(address, name + "=" + code);
                if (!refused.equals("choice-unknown")) answered.add(address.path() + "?" + name + " " + refused);
            }
        }
        assertThat(asked).contains("agency", "crimeType", "desk", "element", "kind", "outcome", "process", "task");
        assertThat(answered).as("lists that are empty for " + code).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks?task=&crimeType=",
                "/tasks?task=investigation:Task_Investigate&crimeType=burglary",
                "/tasks?task=investigation",
                "/api/tasks?desk=court.listing&process=court&element=Task_Investigate",
                "/cases?outcome=&crimeType=unknown",
                "/api/cases?outcome=charged",
                "/clocks?agency=council",
                "/api/clocks?agency=hmcts",
                "/handoffs?kind=H-42&state=",
                "/bottlenecks?crimeType=",
            })
    void shouldTakeWhatItKnows(String address) throws Exception {
        mvc.perform(get(URI.create(address)).with(People.as(People.MANAGER))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"crimeType\":\"burglry\"}', crimeType",
        "'{\"tasks\":{\"process\":\"court-\"}}', tasks.process",
    })
    void shouldRefuseAnUnknownCodeInABodyThatNarrowsTasks(String body, String member) throws Exception {
        mvc.perform(request(HttpMethod.POST, member.contains(".") ? "/api/tasks/bulk" : "/api/tasks/bulk/preview")
                        .with(People.as(People.MANAGER))
                        .with(csrf())
                        .contentType("application/json")
                        .content(body))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("choice-unknown"))
                .andExpect(jsonPath("$.errors['" + member + "']").isNotEmpty());
    }

    /** The API and files; {@code desk} is a name that some address knows, and another does not. */
    @ParameterizedTest
    @CsvSource({
        "/api/cases?crimetype=burglary, crimetype, crimeType",
        "/api/clocks?sevrity=S1, sevrity, severity",
        "/api/tasks?sort=creatd, sort, created",
        "/api/tasks?band=LIFE, band, LIVE",
        "/api/cases?sort=month.desc, sort, 'month,desc'",
        "/api/insight/bottlenecks?period=29, period, 28",
        "/api/clocks?sort=mistyped, sort, ''",
    })
    void shouldTellProgramsTheNameAndWhatWasProbablyMeant(String address, String name, String meant) throws Exception {
        mvc.perform(get(URI.create(address)).with(People.as(People.MANAGER)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(org.hamcrest.Matchers.containsString("“" + name + "”")))
                .andExpect(jsonPath("$.detail")
                        .value(org.hamcrest.Matchers.containsString(
                                meant.isEmpty() ? "." : "Did you mean “" + meant + "”?")))
                .andExpect(jsonPath("$.errors['" + name + "']").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/tasks?due=tomorow, tomorow",
        "/tasks?view=desks, desk",
        "/cases?stage=INVESTIGATE, INVESTIGATION",
        "/clocks?severity=1, S1",
        "/clocks.csv?due=overdue, passed",
        "/handoffs?state=ACEPTED, ACCEPTED",
        "/bottlenecks?heat=mean, open",
        "/clocks/calculator?kind=custody-time-limit&start-dya=1, start-day",
    })
    void shouldRefuseAMistypedFilterOfAPage(String address, String meant) throws Exception {
        var refused = mvc.perform(get(URI.create(address)).with(People.as(People.MANAGER)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResolvedException();
        assertThat(refused).as(meant).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in?lagn=cy, “lagn” is not something that this address can be asked by. Did you mean “lang”?",
        "/sign-in?lang=cy&loked, Ni ellir holi’r cyfeiriad hwn yn ôl “loked”. Ai “locked” oedd dan sylw?",
    })
    void shouldTellPeopleOnAPageInTheirLanguage(String address, String words) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(words).contains("govuk-heading-l");
        }
    }

    private List<Address> addresses() {
        var found = new ArrayList<Address>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getName().startsWith("justice.throughline.")) return;
            for (var pattern : mapping.getPatternValues()) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> found.add(new Address(method, pattern, mapping)));
            }
        });
        return found;
    }

    private Set<String> texts(Address address) {
        var handler = Objects.requireNonNull(
                requestMappingHandlerMapping.getHandlerMethods().get(address.mapping()));
        var names = new TreeSet<String>();
        AskedParameters.of(handler).parameters().forEach((name, parameter) -> {
            var ofDate = name.matches("month(-.*)?");
            if (parameter.type() == String.class && !ofDate && !FREE.contains(name)) names.add(name);
        });
        return names;
    }

    private String answer(Address address, String query) throws Exception {
        var path = address.path().replaceAll("\\{party[^/]*}", "MARS").replaceAll("\\{\\w+}", "1");
        var asked = request(HttpMethod.valueOf(address.method().name()), URI.create(path + "?" + query))
                .with(People.as(People.ADMIN))
                .with(csrf());
        address.mapping().getConsumesCondition().getConsumableMediaTypes().forEach(asked::contentType);
        var result = mvc.perform(asked).andReturn();
        return result.getResolvedException() instanceof Refusal refusal
                        && refusal.getStatusCode().value() == 400
                ? refusal.code()
                : String.valueOf(result.getResponse().getStatus());
    }
}
