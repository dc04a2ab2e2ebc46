package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read is refused on a page of ours, with the words that were typed, to be copied. */
@ThroughlineTest
class ErrorPagesInABrowserTest {

    private static final String WORDS = "Seen at “The Crown” & left, 22.10";
    private static final String TOO_LONG = "Statement. ".repeat(900);

    @LocalServerPort
    private int port;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    @Test
    void shouldGiveBackWhatWasTypedOnThreeForms() {
        var page = browser.signIn("manager");
        Stream.of("/clocks/recalculations", "/demo?return=%2Ftasks%3Fview%3Ddesk", "/models/forms/list-hearing")
                .forEach(path -> shouldGiveBack(page, path));
    }

    private void shouldGiveBack(Page page, String path) {
        page.navigate(browser.address(path));
        var field = page.locator("main form[method=post] input[type=text], main form[method=post] input:not([type])")
                .first();
        // as a browser without the page's own limits would
        field.evaluate("(input, text) => { input.removeAttribute('maxlength'); input.value = text }", TOO_LONG);
        addNote(field);
        field.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Something in that request was not right");
        assertThat(page.locator("main")).containsText("Nothing has been saved");
        assertThat(page.locator("main")).containsText("must be 4,000 letters or fewer");
        var typed = page.getByRole(AriaRole.TEXTBOX);
        assertThat(typed.filter(new Locator.FilterOptions().setHasText(WORDS))).hasCount(1);
        assertThat(typed.filter(new Locator.FilterOptions().setHasText(TOO_LONG.strip())))
                .hasCount(1);
        assertThat(page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(WORDS);
        Accessibility.check(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the form"))
                .click();
        assertThat(page).hasURL(browser.address(path));
    }

    /** Something else that was typed, beside what is too long. */
    private static void addNote(Locator field) {
        field.evaluate("""
                (input, text) => {
                  const note = document.createElement('input');
                  Object.assign(note, { type: 'hidden', name: 'note', value: text });
                  input.form.append(note);
                }""", WORDS);
    }
}
