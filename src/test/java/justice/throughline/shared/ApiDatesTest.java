package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every date that a program may send, wherever it sends it, is refused by its name when it is none. */
@DeskTest
class ApiDatesTest {

    private static final Staff ANYBODY =
            new Staff("any", "Any", Set.of("court.listing", "police.investigation"), EnumSet.allOf(Role.class));
    private static final Map<Class<?>, List<String>> NEVER = Map.of(
            LocalDate.class, List.of("2027-04-31", "2027-02-29", "31/04/2027", "01/07/27", "9999-12-31"),
            YearMonth.class, List.of("2027-13", "2023-4", "9999-12"),
            Instant.class,
                    List.of(
                            "2027-04-31T10:00",
                            "2026-03-29T01:30",
                            "01/07/27",
                            "2027-07-01",
                            "+999999999-12-31T23:59:59Z",
                            "1899-12-31T10:00:00Z"));

    /** A date of an endpoint: in its address, or a member of its body. */
    private record Asked(HttpMethod method, String address, boolean inBody, String name, Class<?> type) {}

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> shouldNameEachDateThatIsNone() {
        var asked = asked().toList();
        assertThat(asked).extracting(Asked::name).contains("dueBefore", "month", "orderedDate", "arrivedAt");
        return asked.stream().flatMap(date -> never(date.type()).stream()
                .map(text -> dynamicTest(date + " " + text, () -> shouldRefuse(date, text))));
    }

    @Test
    void shouldReadBritishTimeWhereNoOffsetIsGiven() throws Exception {
        var caseId = desk.newCase("robbery");
        desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 0);

        mvc.perform(asAnybody(HttpMethod.GET, "/api/tasks")
                        .param("caseId", caseId.toString())
                        .param("dueBefore", "2199-07-01T10:00"))
                .andExpect(jsonPath("$.content.length()").value(1));
    }

    @Test
    void shouldHoldTheAnswersOfATaskToTheSame() throws Exception {
        var key = desk.task(desk.newCase("robbery"), "court", "Task_ListHearing", "court.listing", null, 1);
        for (var text : never(Instant.class)) {
            complete(key, "{\"hearingDate\": \"%s\"}".formatted(text))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.code").value("invalid-form"))
                    .andExpect(jsonPath("$.errors.hearingDate", containsString("Date of the hearing")));
        }
        complete(key, "{\"hearingDate\": \"2026-07-01T10:00\"}").andExpect(status().isAccepted());
    }

    private void shouldRefuse(Asked date, String text) throws Exception {
        var sent = asAnybody(date.method(), date.address());
        if (date.inBody()) {
            sent.contentType(MediaType.APPLICATION_JSON).content("{\"%s\": \"%s\"}".formatted(date.name(), text));
        } else {
            sent.param(date.name(), text);
        }
        mvc.perform(sent)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors." + date.name(), containsString("“" + date.name() + "” must be ")));
    }

    private Stream<Asked> asked() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .flatMap(entry -> {
                    var method = entry.getKey()
                            .getMethodsCondition()
                            .getMethods()
                            .iterator()
                            .next()
                            .asHttpMethod();
                    var address = entry.getKey().getPatternValues().iterator().next();
                    return Arrays.stream(entry.getValue().getMethodParameters())
                            .flatMap(parameter -> dates(method, filled(address), parameter));
                });
    }

    private static Stream<Asked> dates(HttpMethod method, String address, MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestBody.class) && type.isRecord()) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(member -> NEVER.containsKey(member.getType()))
                    .map(member -> new Asked(method, address, true, member.getName(), member.getType()));
        }
        return NEVER.containsKey(type)
                ? Stream.of(new Asked(
                        method, address, false, parameter.getParameter().getName(), type))
                : Stream.empty();
    }

    private static List<String> never(Class<?> type) {
        return NEVER.getOrDefault(type, List.of());
    }

    private static String filled(String address) {
        return address.replaceAll("\\{(caseId|id)}", new UUID(0, 0).toString()).replaceAll("\\{\\w+}", "1");
    }

    private ResultActions complete(long key, String answers) throws Exception {
        return mvc.perform(asAnybody(HttpMethod.POST, "/api/tasks/" + key + "/complete")
                .contentType(MediaType.APPLICATION_JSON)
                .content(answers));
    }

    private static MockHttpServletRequestBuilder asAnybody(HttpMethod method, String address) {
        return request(method, address).with(People.as(ANYBODY)).with(csrf());
    }
}
