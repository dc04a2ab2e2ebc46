package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import justice.throughline.ThroughlineTest;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Spoken;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer's first quarter of an hour, in a real browser. */
@ThroughlineTest
class DeskInABrowserTest {

    private static final String STREET = """
            Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
            %s,2023-04,Bedfordshire Police,Bedfordshire Police,-0.4,52.1,On or near High Street,E01017428,Bedford 001A,Burglary,Under investigation,
            """.formatted("ab".repeat(32));

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private Clocks clocks;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    @Test
    void shouldCarryACaseFromDeskToDesk() {
        var caseId = runs.journey("burglary", "reporting").caseId();
        var investigator = browser.signIn("investigator");
        takeTask(investigator, caseId);
        refuseAnEmptyForm(investigator);
        completeTask(investigator);
        seeTheCaseMove(investigator, caseId);

        var manager = browser.signIn("manager");
        seeWhereCasesWait(manager);
        lookAtTheRest(manager);
        Assertions.assertThat(browser.complaints())
                .as("errors in the browser's console")
                .isEmpty();
    }

    @Test
    void shouldSayHowLongThereIsAndWhy() {
        var caseId = runs.journey("burglary", "investigation").caseId();
        var arrived = Instant.now().minus(Duration.ofHours(3));
        clocks.start(new StartClock(
                "browser:" + caseId,
                Subject.ofPerson(caseId, "suspect-1"),
                "detention",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("detentionRoute", "arrived-at-station", "offenceClass", "either-way"),
                LegalEvent.at(arrived, "arrived-at-station", Spoken.by("imran")),
                false));
        var page = browser.signIn("investigator");
        var task = page.locator("tr", hasText(BrowserSession.reference(caseId)));
        browser.reloadUntilSeen(page, "/tasks?view=desk", task);
        assertThat(task).containsText("20 hours");
        Accessibility.check(page);

        page.navigate(browser.address("/cases/" + caseId));
        assertThat(page.locator("main")).containsText("First to end: Detention before charge");
        page.getByText("Why this date").click();
        assertThat(page.getByText("24 hours of elapsed time")).isVisible();
        Accessibility.check(page);
        page.getByRole(AriaRole.LINK, name("detention")).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, name("Why this date"))).isVisible();
        assertThat(page.locator("main")).containsText("Police and Criminal Evidence Act 1984");
        Accessibility.check(page);
        assertThat(page.getByText("Make this clock void")).hasCount(0);
        sayThatItShouldNeverHaveRun(page.url());

        page.navigate(browser.address("/clocks?agency=police"));
        assertThat(page.locator("#results")).containsText("20 hours");
        Accessibility.check(page);
    }

    private void sayThatItShouldNeverHaveRun(String clock) {
        var page = browser.signIn("inspector");
        page.navigate(clock);
        page.getByText("Make this clock void").first().click();
        button(page, "Make this clock void").click();
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        page.getByRole(AriaRole.LINK, name("Say why this clock should never have run."))
                .click();
        assertThat(page.locator("#reason-void")).isFocused();
        Accessibility.check(page);
    }

    @Test
    void shouldBeWorkedByKeyboardAlone() {
        var caseId = runs.journey("burglary", "reporting").caseId();
        var page = browser.signIn("investigator");
        var task = rowOf(page, caseId).locator("th a");
        browser.reloadUntilSeen(page, "/tasks?view=desk", task);

        Keyboard.press(page, "Tab", page.locator(".govuk-skip-link"));
        page.keyboard().press("Enter");
        Keyboard.press(page, "Tab", task);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Allocate investigation");
        Keyboard.answer(page, button(page, "Complete task"));

        assertThat(page.getByText("Task completed.")).isVisible();
    }

    @Test
    void shouldWorkWithoutJavaScript() {
        var caseId = runs.journey("burglary", "reporting").caseId();
        var page = browser.signIn("investigator", new NewContextOptions().setJavaScriptEnabled(false));
        var task = rowOf(page, caseId).locator("th a");
        browser.reloadUntilSeen(page, "/tasks?view=desk", task);
        task.click();
        button(page, "Complete task").click();
        assertThat(page.locator(".govuk-error-summary")).isVisible();

        page.locator("main select").selectOption(new SelectOption().setIndex(1));
        button(page, "Complete task").click();

        assertThat(page.getByText("Task completed.")).isVisible();
    }

    @Test
    void shouldTakeFilesThatAreDropped() {
        var page = browser.signIn("manager");
        page.navigate(browser.address("/imports"));
        var files = page.evaluateHandle("""
                text => { const files = new DataTransfer();
                  files.items.add(new File([text], '2023-04-test-street.csv', {type: 'text/csv'})); return files }""", STREET);
        page.locator(".govuk-file-upload-button").dispatchEvent("drop", Map.of("dataTransfer", files));
        assertThat(page.getByText("2023-04-test-street.csv")).isVisible();
        page.getByRole(AriaRole.BUTTON, name("Import")).last().click();

        assertThat(page.getByText("Done").first()).isVisible();
        assertThat(page.locator("main")).containsText("2023-04-test-street.csv");
    }

    @Test
    void shouldShowWhyAFileWasRefused() {
        var page = browser.signIn("investigator");
        page.navigate(browser.address("/files"));
        Accessibility.check(page);
        var message = justice.throughline.casemessages.PoliceCaseText.message("40AA7777726")
                .replace(">LU1 2AA<", ">LU12AA<");
        var files = page.evaluateHandle("""
                text => { const files = new DataTransfer();
                  files.items.add(new File([text], 'case.xml', {type: 'text/xml'})); return files }""", message);
        page.locator(".govuk-file-upload-button").dispatchEvent("drop", Map.of("dataTransfer", files));
        page.getByRole(AriaRole.BUTTON, name("Bring it in")).click();

        assertThat(page.locator("main")).containsText("Line 33: postcode");
        assertThat(page.locator("main")).containsText("Write the postcode in capitals with one space");
        Accessibility.check(page);
    }

    /** The step of the journey, beside which the victim is to be told. */
    private static Locator rowOf(Page page, UUID caseId) {
        return page.locator("tr", hasText(BrowserSession.reference(caseId)))
                .filter(new Locator.FilterOptions().setHasNotText("Tell the person"));
    }

    private void takeTask(Page page, UUID caseId) {
        var row = rowOf(page, caseId);
        browser.reloadUntilSeen(page, "/tasks?view=desk", row);
        Accessibility.check(page);
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("You have claimed this task")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Allocate investigation");
    }

    private void refuseAnEmptyForm(Page page) {
        button(page, "Complete task").click();
        assertThat(page).hasTitle(Pattern.compile("^Error: "));
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        Accessibility.check(page);
    }

    private void completeTask(Page page) {
        page.getByLabel("What happens with this crime?").selectOption("investigate");
        button(page, "Complete task").dblclick();
        assertThat(page.getByText("Task completed. Next: Investigate")).isVisible();
        assertThat(page.locator("tbody")).not().containsText("Allocate investigation");
    }

    private void seeTheCaseMove(Page page, UUID caseId) {
        var now = page.locator(".tl-stages [aria-current=step]", new Page.LocatorOptions().setHasText("Investigation"));
        browser.reloadUntilSeen(page, "/cases/" + caseId, now);
        zoomTheDiagram(page);
        assertThat(page.getByText("Allocate investigation was completed by Imran Investigator"))
                .isVisible();
        Accessibility.check(page);
        page.getByRole(AriaRole.LINK, name("The victim no longer supports the case"))
                .click();
        Accessibility.check(page);
        page.navigate(browser.address("/cases/" + caseId + "?lang=cy"));
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        page.navigate(browser.address("/cases?lang=en&q=" + caseId));
        assertThat(page.locator("tbody tr")).hasCount(1);
        Accessibility.check(page);
    }

    private static void zoomTheDiagram(Page page) {
        var here = page.locator(".tl-active").first();
        assertThat(here).isVisible();
        var small = here.boundingBox().width;
        button(page, "Zoom in").first().press("Enter");
        Assertions.assertThat(here.boundingBox().width).isGreaterThan(small);
        button(page, "Show all of it").first().press("Enter");
        Assertions.assertThat(here.boundingBox().width).isEqualTo(small);
    }

    private void seeWhereCasesWait(Page page) {
        var row = page.locator(
                "tr", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Investigate\\s+Task for people")));
        browser.reloadUntilSeen(page, "/bottlenecks?period=7", row);
        assertThat(page.locator(".tl-diagram-badge").first()).isVisible();
        assertThat(page.locator("table a[href*='/cases']")).hasCount(0);
        Accessibility.check(page);
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("tbody tr").first()).containsText("Investigate");
    }

    private void lookAtTheRest(Page page) {
        for (var path : List.of("/imports", "/demo", "/clocks/recalculations", "/stuck", "/nothing-here")) {
            page.navigate(browser.address(path));
            Accessibility.check(page);
        }
        browser.complaints().removeIf(text -> text.contains("404"));
        page.navigate(browser.address("/swagger-ui/index.html"));
        assertThat(page.getByText("/api/tasks", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, name(text));
    }

    private static GetByRoleOptions name(String text) {
        return new GetByRoleOptions().setName(text);
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static GetByRoleOptions level(int level) {
        return new GetByRoleOptions().setLevel(level);
    }
}
