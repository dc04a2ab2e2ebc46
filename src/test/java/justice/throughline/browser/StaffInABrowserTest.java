package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator brings somebody in by a file, and disables them again. */
@ThroughlineTest
class StaffInABrowserTest {

    private static final String HEADING = "number,name,username,roles,desks\n";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    @Test
    void shouldAddSomebodyByAFileAndDisableThem() {
        var page = browser.signIn("admin");
        page.navigate(browser.address("/staff"));
        assertThat(page.locator("main")).containsText("Dilys Designer");
        Accessibility.check(page);

        bring(page, "BROWSER-" + mark + ",Olga " + mark + ",olga." + mark + ",BOSS,\n", "Bring it in");
        assertThat(page.locator("#report")).containsText("No role is called “BOSS”");
        Accessibility.check(page);

        var olga = "BROWSER-" + mark + ",Olga " + mark + ",olga." + mark + ",CASEWORKER,police.duty\n";
        bring(page, olga, "Check it");
        assertThat(page.locator("#report")).containsText("1 added, 0 changed, 0 unchanged.");
        bring(page, olga, "Bring it in");
        assertThat(page.locator("#report")).containsText("First password");
        Accessibility.check(page);

        page.navigate(browser.address("/staff?q=" + mark));
        button(page, "Reset the password of Olga " + mark);
        assertThat(page.locator("#once")).containsText("olga." + mark);
        Accessibility.check(page);
        button(page, "Disable Olga " + mark);
        assertThat(page.locator(".govuk-notification-banner")).containsText("cannot sign in any more.");
        assertThat(page.locator("tbody tr")).containsText("Disabled");
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldShowPeopleTheirOwnAccount() {
        var page = browser.signIn("designer");
        page.locator(".tl-header__who a", new Page.LocatorOptions().setHasText("Dilys Designer"))
                .click();
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText("You are here")))
                .hasCount(1);
        Accessibility.check(page);
        page.locator("main dl a[href='/account/tokens']").click();
        Accessibility.check(page);
        button(page, "Make token");
        assertThat(page.locator(".govuk-error-summary")).containsText("Choose what it opens");
        Accessibility.check(page);
        page.getByLabel("Name").fill("monthly report");
        page.getByLabel("Reading of everything that you see").check();
        button(page, "Make token");
        assertThat(page.locator("#made code")).containsText("tl_");
        Accessibility.check(page);
        button(page, "Revoke the token monthly report");
        assertThat(page.locator("main")).containsText("You have no tokens.");
        page.locator(".tl-header__who a", new Page.LocatorOptions().setHasText("Dilys Designer"))
                .click();
        page.locator("main dl a[href='/account/password']").click();
        button(page, "Change password");
        assertThat(page.locator(".govuk-error-summary")).containsText("Enter the password that you have now");
        Accessibility.check(page);
        Assertions.assertThat(browser.complaints()).isEmpty();
    }

    private static void bring(Page page, String people, String button) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("staff.csv", "text/csv", (HEADING + people).getBytes(UTF_8)));
        button(page, button);
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
