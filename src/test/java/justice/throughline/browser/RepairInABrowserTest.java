package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.ProcessRuns;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file goes to the prosecution, comes back without its disclosure schedule, is repaired and accepted. */
@ThroughlineTest
class RepairInABrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessRuns runs;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    @Test
    void shouldComeBackBeRepairedAndBeAccepted() {
        var caseId = runs.journey("robbery", "charging").caseId();
        var prosecutor = browser.signIn("prosecutor");
        triage(prosecutor, caseId, "Refuse: Disclosure schedule missing");

        repair(browser.signIn("supervisor"), caseId);

        triage(prosecutor, caseId, "Accept the file");
        open(prosecutor, caseId, "Make charging decision");
        prosecutor.navigate(browser.address("/cases/" + caseId));
        var timeline = prosecutor.locator("main");
        assertThat(timeline).containsText("Police to Crown Prosecution Service: Refused. Disclosure schedule missing");
        assertThat(timeline).containsText("Police to Crown Prosecution Service: Accepted");
        Accessibility.check(prosecutor);
    }

    private void triage(Page page, UUID caseId, String answer) {
        open(page, caseId, "Triage the file");
        assertThat(page.locator("main")).containsText("From Police to Crown Prosecution Service");
        page.locator("#receiverAnswer").selectOption(new SelectOption().setLabel(answer));
        Accessibility.check(page);
        complete(page);
    }

    private void repair(Page page, UUID caseId) {
        open(page, caseId, "Repair the file");
        assertThat(page.locator("main")).containsText("Crown Prosecution Service gave it back");
        assertThat(page.locator("main")).containsText("Disclosure schedule missing");
        Accessibility.check(page);
        page.locator("#type").selectOption("MG6C");
        page.locator("#file").setInputFiles(new FilePayload("schedule.pdf", "application/pdf", new byte[] {1, 2, 3}));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add a document"))
                .click();
        assertThat(page.locator("main")).containsText("MG6C disclosure schedule: schedule.pdf");
        page.locator("#workRepaired").check();
        complete(page);
    }

    private static void complete(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete task"))
                .click();
        assertThat(page.getByText("Task completed.")).isVisible();
    }

    private void open(Page page, UUID caseId, String task) {
        var link = page.locator("tr", new Page.LocatorOptions().setHasText(BrowserSession.reference(caseId)))
                .filter(new Locator.FilterOptions().setHasText(task))
                .locator("th a");
        browser.reloadUntilSeen(page, "/tasks?view=desk", link);
        link.first().click();
        Assertions.assertThat(page.locator("h1").innerText()).isEqualTo(task);
    }
}
