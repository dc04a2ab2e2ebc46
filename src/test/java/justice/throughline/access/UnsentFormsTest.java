package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.LimitOfADay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;

/** A form that is sent when its session has ended comes back with every word, to the one who filled it in. */
@DeskTest
class UnsentFormsTest {

    private static final String WORDS = "Seen at “The Crown” & left, 22.10";
    private static final Staff FIRST = new Staff(
            "unsent-first",
            "First",
            Set.of("police.investigation", "police.charging", "court.listing"),
            Set.of(Role.CASEWORKER, Role.MANAGER, Role.DESIGNER));
    private static final Staff OTHER =
            new Staff("unsent-other", "Other", Set.of("police.investigation"), Set.of(Role.CASEWORKER, Role.MANAGER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder encoder;

    private record Sent(String page, String to, Map<String, String> words) {}

    @BeforeEach
    void hire() {
        for (var staff : new Staff[] {FIRST, OTHER}) {
            if (directory.find(staff.number()).isEmpty())
                directory.add(People.signingInByNumber(staff), encoder.encode("right-password"));
        }
    }

    @TestFactory
    Stream<DynamicTest> shouldGiveBackEveryWord() {
        return forms().map(form -> DynamicTest.dynamicTest(form.to(), () -> {
            var session = send(form, FIRST, "same-origin");
            assertThat(page("/sign-in?expired=", session)).contains("you get it back");
            var page = signIn(FIRST, session);
            assertThat(page).isEqualTo(form.page());
            var shown = page(form.page(), session);
            assertThat(shown).contains("Nothing has been saved");
            form.words().values().stream().filter(word -> !word.equals("void")).forEach(word -> assertThat(shown)
                    .contains(word.replace("&", "&amp;")));
            assertThat(page(form.page(), session)).as("only once").doesNotContain("Nothing has been saved");
        }));
    }

    @Test
    void shouldTellNobodyElse() throws Exception {
        var form = clock();
        var session = send(form, FIRST, "same-origin");
        assertThat(signIn(OTHER, session)).isEqualTo("/");
        assertThat(page(form.page(), session)).doesNotContain("The Crown");
        assertThat(signIn(FIRST, session)).as("also when the first comes back").isEqualTo("/");
    }

    @Test
    void shouldKeepNothingThatAnotherSiteSent() throws Exception {
        for (var site : new String[] {"cross-site", "same-site", "none", null}) {
            assertThat(signIn(FIRST, send(clock(), FIRST, site))).as(site).isEqualTo("/");
        }
    }

    @Test
    void shouldKnowItsOwnPagesWhereBrowsersNameTheSenderOnly() throws Exception {
        for (var origin :
                Map.of("http://localhost", true, "http://example.org", false).entrySet()) {
            var form = clock();
            var session = send(form, FIRST, null, origin.getKey());
            assertThat(signIn(FIRST, session)).isEqualTo(origin.getValue() ? form.page() : "/");
        }
    }

    @Test
    void shouldNeverSendItByItself() throws Exception {
        var form = clock();
        signIn(FIRST, send(form, FIRST, "same-origin"));
        assertThat(jdbc.sql("select count(*) from clocks.clock where id = cast(? as uuid) and state = 'RUNNING'")
                        .param(form.page().replace("/clocks/", ""))
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void shouldNameInEachFormWhoItIsFor() throws Exception {
        var page = mvc.perform(
                        get(clock().page()).with(People.as(People.MANAGER)).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("name=\"_who\" value=\"" + People.MANAGER.number() + "\"");
    }

    private Stream<Sent> forms() {
        var caseId = desk.newCase("burglary");
        var task = "/tasks/" + desk.task(caseId, "court", "Task_ListHearing", "court.listing", null, 1);
        return Stream.of(
                clock(),
                new Sent(task, task, Map.of("hearingDate-day", "31", "hearingDate-year", "20277")),
                new Sent(
                        "/models/forms/list-hearing",
                        "/models/forms/list-hearing",
                        Map.of("hearingDate-year", "20277")),
                new Sent("/clocks/recalculations", "/clocks/recalculations", Map.of("reason", WORDS)));
    }

    private Sent clock() {
        var page = new LimitOfADay(LocalDate.of(2090, 1, 1), desk, jdbc).at("/clocks/{clock}");
        jdbc.sql("update clocks.clock set owner_agency = 'police' where id = cast(? as uuid)")
                .param(page.replace("/clocks/", ""))
                .update();
        return new Sent(page, page + "/void", Map.of("form", "void", "reason", WORDS));
    }

    private CookieJar send(Sent form, Staff who, @Nullable String site) throws Exception {
        return send(form, who, site, null);
    }

    private CookieJar send(Sent form, Staff who, @Nullable String site, @Nullable String origin) throws Exception {
        var session = new CookieJar();
        var sent = post(form.to())
                .with(session)
                .contentType("application/x-www-form-urlencoded")
                .header("Referer", "http://localhost" + form.page())
                .param("_who", who.number())
                .param("_csrf", "of a session that has ended");
        if (site != null) sent.header("Sec-Fetch-Site", site);
        if (origin != null) sent.header("Origin", origin);
        form.words().forEach(sent::param);
        var answer = mvc.perform(sent).andDo(session).andReturn().getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?expired");
        return session;
    }

    private String signIn(Staff who, CookieJar session) throws Exception {
        var answer = mvc.perform(post("/sign-in")
                        .with(session)
                        .param("username", who.number())
                        .param("password", "right-password")
                        .with(csrf()))
                .andDo(session)
                .andReturn()
                .getResponse();
        return String.valueOf(answer.getRedirectedUrl());
    }

    private String page(String address, CookieJar session) throws Exception {
        var answer = mvc.perform(get(URI.create(address)).with(session))
                .andDo(session)
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
