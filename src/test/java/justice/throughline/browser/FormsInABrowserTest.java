package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import justice.throughline.ThroughlineTest;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.catalogue.FormModel;
import justice.throughline.forms.Field;
import justice.throughline.forms.FieldKind;
import justice.throughline.forms.Form;
import justice.throughline.forms.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every form of the release by keyboard and for a screen reader, in a browser of New York. */
@ThroughlineTest
class FormsInABrowserTest {

    private static final Pattern ERROR = Pattern.compile("^Error: ");

    @LocalServerPort
    private int port;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Forms forms;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    @Test
    void shouldBeAnsweredByKeyboardAlone() {
        var page = browser.signIn("designer", newYork());
        var seen = new HashSet<Set<FieldKind>>();
        for (var model : catalogue.forms()) {
            var form = open(page, model);
            shouldTellItsQuestions(page, form);
            Keyboard.press(page, "Tab", button(page));
            page.keyboard().press("Enter");

            shouldLeadToTheFirstField(page);
            form.asked().stream().filter(Field::required).forEach(field -> shouldBeTied(page, field));
            if (seen.add(kinds(form))) Accessibility.check(page);

            Keyboard.answer(page, button(page));
            shouldFit(page, form);
        }
    }

    @Test
    void shouldNeedNoScript() {
        var page = browser.signIn("designer", newYork().setJavaScriptEnabled(false));
        var seen = new HashSet<Set<FieldKind>>();
        for (var model : catalogue.forms()) {
            if (!seen.add(kinds(forms.find(model.id()).orElseThrow()))) continue;
            var form = open(page, model);
            button(page).click();
            assertThat(page).hasTitle(ERROR);
            assertThat(page.locator(".govuk-error-summary")).isVisible();
            form.asked().stream().filter(Field::required).forEach(field -> shouldBeTied(page, field));

            Keyboard.answer(page, button(page));
            shouldFit(page, form);
        }
    }

    @Test
    void shouldReadTheTimeOfACourtThatIsNotInNewYork() {
        var page = browser.signIn("designer", newYork());
        page.navigate(browser.address("/models/forms/list-hearing"));
        var typed = List.of("1", "7", "2026", "10", "00");
        var fields = ours(page).getByRole(AriaRole.TEXTBOX);
        for (int at = 0; at < typed.size(); at++) fields.nth(at).fill(typed.get(at));
        button(page).click();
        assertThat(page.locator("#accepted")).containsText("hearingDate = 2026-07-01T09:00:00Z");

        var night = List.of("29", "3", "2026", "1", "30");
        for (int at = 0; at < night.size(); at++) fields.nth(at).fill(night.get(at));
        button(page).click();
        shouldLeadToTheFirstField(page);
        assertThat(page.locator("#hearingDate-hour")).isFocused();
        for (int at = 0; at < night.size(); at++) assertThat(fields.nth(at)).hasValue(night.get(at));
    }

    /** The pages of other forms, each sent as no one should. */
    @Test
    void shouldLeadFromEveryRefusalToItsField() {
        var page = browser.signIn("nobody");
        shouldExplain(page);
        assertThat(page.locator("#username")).hasValue("nobody");
        signedIn(page);
        for (var path : List.of(
                "/cases?month-month=13&month-year=2026",
                "/clocks/calculator?kind=detention&start-day=31&start-month=4&start-year=2026&start-hour=1&start-minute=1",
                "/clocks/calculator?kind=")) {
            page.navigate(browser.address(path));
            shouldExplain(page);
        }
        page.navigate(browser.address("/demo"));
        page.locator("#crimes").fill("many");
        page.locator("form", new Page.LocatorOptions().setHas(page.locator("#crimes")))
                .getByRole(AriaRole.BUTTON)
                .click();
        shouldExplain(page);
        assertThat(page.locator("#crimes")).hasValue("many");
        for (var path : List.of("/clocks/recalculations", "/imports")) {
            page.navigate(browser.address(path));
            page.locator("main form").first().getByRole(AriaRole.BUTTON).last().click();
            shouldExplain(page);
        }
    }

    private void signedIn(Page page) {
        page.locator("#username").fill("manager");
        page.locator("#password").fill("demo");
        page.locator("main button").click();
        assertThat(page).hasURL(Pattern.compile("/tasks"));
    }

    private static void shouldExplain(Page page) {
        shouldLeadToTheFirstField(page);
        assertThat(page.locator("[aria-describedby]:focus, fieldset[aria-describedby]:has(:focus)"))
                .hasAccessibleDescription(Pattern.compile("Error:\\s.+"));
        Accessibility.check(page);
    }

    private static void shouldLeadToTheFirstField(Page page) {
        assertThat(page).hasTitle(ERROR);
        assertThat(page.locator(".govuk-error-summary")).isFocused();
        page.keyboard().press("Tab");
        var link = page.locator(".govuk-error-summary a").first();
        assertThat(link).isFocused();
        var field = page.locator(String.valueOf(link.getAttribute("href")));
        page.keyboard().press("Enter");
        assertThat(field).isFocused();
    }

    /** In the accessibility tree each is what it is, under the designer's words. */
    private static void shouldTellItsQuestions(Page page, Form form) {
        for (var field : form.asked()) {
            var group = ours(page).getByRole(AriaRole.GROUP, named(field.label()));
            switch (field.kind()) {
                case SELECT ->
                    assertThat(ours(page).getByRole(AriaRole.COMBOBOX, named(field.label())))
                            .hasCount(1);
                case CHECKBOX ->
                    assertThat(ours(page).getByRole(AriaRole.CHECKBOX, named(field.label())))
                            .hasCount(1);
                case RADIO ->
                    assertThat(group.getByRole(AriaRole.RADIO))
                            .hasCount(field.options().size());
                case DAY, MOMENT ->
                    assertThat(group.getByRole(AriaRole.TEXTBOX))
                            .hasCount(field.kind().date().orElseThrow().parts().size());
            }
        }
    }

    private static void shouldBeTied(Page page, Field field) {
        var role =
                switch (field.kind()) {
                    case SELECT -> AriaRole.COMBOBOX;
                    case CHECKBOX -> AriaRole.CHECKBOX;
                    case RADIO, DAY, MOMENT -> AriaRole.GROUP;
                };
        assertThat(ours(page).getByRole(role, named(field.label())))
                .hasAccessibleDescription(
                        Pattern.compile("Error:\\s.*" + field.label().replaceAll("\\W", ".")));
    }

    private static void shouldFit(Page page, Form form) {
        var accepted = page.locator("#accepted");
        if (form.asked().stream().anyMatch(field -> field.kind().date().isPresent())) {
            // one figure is a day, a month, an hour and a minute, but no year
            assertThat(page).hasTitle(ERROR);
            ours(page).locator("[id$=-year]").fill("2027");
            button(page).click();
        }
        assertThat(accepted).isVisible();
        for (var field : form.asked()) assertThat(accepted).containsText(field.key() + " = ");
    }

    private Form open(Page page, FormModel model) {
        page.navigate(browser.address("/models/forms/" + model.id()));
        return forms.find(model.id()).orElseThrow();
    }

    private static Set<FieldKind> kinds(Form form) {
        return form.asked().stream().map(Field::kind).collect(Collectors.toSet());
    }

    private static Locator ours(Page page) {
        return page.locator("section[aria-labelledby=page]");
    }

    private static Locator button(Page page) {
        return ours(page).getByRole(AriaRole.BUTTON);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static NewContextOptions newYork() {
        return new NewContextOptions().setTimezoneId("America/New_York").setLocale("en-US");
    }
}
