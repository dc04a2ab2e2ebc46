package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.ProcessRuns;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A newcomer's first quarter of an hour, in a real browser. */
@ThroughlineTest
class DeskInABrowserTest {

    private static final double PATIENCE = 20_000;

    private final List<String> complaints = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessRuns runs;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        Browsers.installed();
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterEach
    void closeBrowser() {
        if (playwright != null) playwright.close();
    }

    @Test
    void shouldCarryACaseFromDeskToDesk() {
        var caseId = runs.journey("burglary", "reporting").caseId();
        var investigator = signIn("investigator");
        takeTask(investigator, caseId);
        refuseAnEmptyForm(investigator);
        completeTask(investigator);
        seeTheCaseMove(investigator, caseId);

        var manager = signIn("manager");
        seeWhereCasesWait(manager);
        lookAtTheRest(manager);
        Assertions.assertThat(complaints).as("errors in the browser's console").isEmpty();
    }

    private Page signIn(String username) {
        var page = browser.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422"))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(address("/sign-in"));
        Accessibility.check(page);
        page.locator("#username").fill(username);
        page.locator("#password").fill("demo");
        page.locator("main button").click();
        return page;
    }

    private void takeTask(Page page, UUID caseId) {
        var row = page.locator(
                "tr", new Page.LocatorOptions().setHasText(caseId.toString().substring(0, 10)));
        reloadUntilSeen(page, address("/tasks?view=desk"), row);
        Accessibility.check(page);
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("You have claimed this task")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, level(1))).hasText("Allocate investigation");
    }

    private void refuseAnEmptyForm(Page page) {
        assertThat(page.locator(".fjs-container")).isVisible();
        Accessibility.check(page);
        button(page, "Complete task").click();
        assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
    }

    private void completeTask(Page page) {
        page.locator(".fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item").getByText("Investigate").first().click();
        button(page, "Complete task").click();
        assertThat(page.getByText("Task completed. Next: Investigate")).isVisible();
        assertThat(page.locator("tbody")).not().containsText("Allocate investigation");
    }

    private void seeTheCaseMove(Page page, UUID caseId) {
        var now = page.locator(".tl-stages [aria-current=step]", new Page.LocatorOptions().setHasText("Investigation"));
        reloadUntilSeen(page, address("/cases/" + caseId), now);
        assertThat(page.locator(".tl-active").first()).isVisible();
        assertThat(page.getByText("Allocate investigation was completed by investigator"))
                .isVisible();
        Accessibility.check(page);
        page.navigate(address("/cases/" + caseId + "?lang=cy"));
        assertThat(page.locator("html")).hasAttribute("lang", "cy");
        page.navigate(address("/cases?lang=en&q=" + caseId));
        assertThat(page.locator("tbody tr")).hasCount(1);
        Accessibility.check(page);
    }

    private void seeWhereCasesWait(Page page) {
        var row = page.locator(
                "tr", new Page.LocatorOptions().setHasText(Pattern.compile("^\\s*Investigate\\s+Task for people")));
        reloadUntilSeen(page, address("/bottlenecks?period=7"), row);
        assertThat(page.locator(".tl-diagram-badge").first()).isVisible();
        Accessibility.check(page);
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("tbody tr").first()).containsText("Investigate");
    }

    private void lookAtTheRest(Page page) {
        for (var path : List.of("/imports", "/demo", "/nothing-here")) {
            page.navigate(address(path));
            Accessibility.check(page);
        }
        complaints.removeIf(text -> text.contains("404"));
        page.navigate(address("/swagger-ui/index.html"));
        assertThat(page.getByText("/api/tasks", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
    }

    /** The journal follows the engine, and the stage the journal, by some tenths of a second. */
    private static void reloadUntilSeen(Page page, String address, Locator wanted) {
        var end = System.nanoTime() + (long) (PATIENCE * 1_000_000);
        page.navigate(address);
        while (wanted.count() == 0 && System.nanoTime() < end) {
            page.waitForTimeout(200);
            page.navigate(address);
        }
        assertThat(wanted.first()).isVisible();
    }

    private static Locator button(Page page, String text) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(text));
    }

    private static GetByRoleOptions level(int level) {
        return new GetByRoleOptions().setLevel(level);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
