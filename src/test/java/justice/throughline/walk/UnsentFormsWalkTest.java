package justice.throughline.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form that is sent when its session has ended comes back as it was filled in, or emptied, over a real connection. */
@DeskTest
class UnsentFormsWalkTest {

    static final String WHO = "unsent-walker";

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CourtHearings hearings;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void hire() {
        jdbc.sql("""
                insert into access.staff (username, name, password_hash, desks, roles, created_at)
                values (:name, :name, '{noop}walks', '{police.investigation,police.inspector,police.superintendent,court.listing}',
                    '{CASEWORKER,MANAGER,DESIGNER,ADMIN}', now())
                on conflict do nothing""").param("name", WHO).update();
    }

    @TestFactory
    Stream<DynamicTest> shouldComeBackAsItWasFilledIn() {
        return walk(SentPage::fillIn);
    }

    @TestFactory
    Stream<DynamicTest> shouldComeBackAsItWasEmptied() {
        return walk(SentPage::empty);
    }

    @Test
    void shouldLeadToTheTasksThatWereTicked() throws IOException {
        var session = session();
        var ticked = "/tasks/bulk?view=desk&key=%d&key=%d"
                .formatted(
                        desk.investigate(desk.newCase("burglary"), "police.investigation", 1),
                        desk.investigate(desk.newCase("burglary"), "police.investigation", 1));
        assertThat(signIn(SentPage.of(session.url(address(ticked)))).html().location())
                .startsWith(address(ticked));
    }

    private Stream<DynamicTest> walk(Consumer<FormElement> by) {
        var pages = new PagesWithForms(desk, jdbc, hearings).all();
        assertThat(pages.stream().map(FormOnPage::pattern).distinct())
                .as("a page for each form that asks for something")
                .containsExactlyInAnyOrderElementsOf(asking());
        return pages.stream()
                .map(page -> dynamicTest(page.pattern() + " on " + page.address(), () -> shouldComeBack(page, by)));
    }

    private void shouldComeBack(FormOnPage asked, Consumer<FormElement> by) throws IOException {
        var page = signIn(SentPage.of(session().url(address(asked.address()))));
        var form = page.form(asked.pattern());
        by.accept(form);

        var signIn = page.send(form, session());
        assertThat(signIn.html().text()).contains("you get it back");
        var again = signIn(signIn);

        assertThat(again.html().location()).as("leads to").isEqualTo(page.html().location());
        assertThat(SentPage.filled(again.form(asked.pattern()))).isEqualTo(SentPage.filled(form));
        assertThat(again.html().select(".govuk-notification-banner").text())
                .contains("Nothing has been saved")
                .matches(words -> words.contains("choose it again")
                        == !SentPage.files(form).isEmpty());
    }

    private SentPage signIn(SentPage page) throws IOException {
        var form = page.html().expectForm("form[action=/sign-in]");
        form.expectFirst("[name=username]").val(WHO);
        form.expectFirst("[name=password]").val("walks");
        return new SentPage(form.submit().execute().parse());
    }

    private List<String> asking() {
        return Endpoints.of(requestMappingHandlerMapping).stream()
                .filter(endpoint -> endpoint.method().equals(HttpMethod.POST) && !endpoint.ofApi())
                .filter(endpoint -> endpoint.asked().stream()
                        .anyMatch(asked -> !asked.isInPath() && !asked.name().equals("return")))
                .map(Endpoint::pattern)
                .toList();
    }

    private Connection session() {
        return Jsoup.newSession().ignoreHttpErrors(true);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
