package justice.throughline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Hands that have no mouse. */
final class Keyboard {

    private static final int MOST_KEYS = 400;

    private Keyboard() {}

    /** Presses the key until the focus is there. */
    static void press(Page page, String key, Locator until) {
        for (int times = 0; times < MOST_KEYS && !focused(page, until); times++) {
            page.keyboard().press(key);
        }
        assertThat(until).isFocused();
    }

    /** Answers every question from here to this button, and presses it. */
    static void answer(Page page, Locator button) {
        for (int times = 0; times < MOST_KEYS && !focused(page, button); times++) {
            var question = page.locator("form .govuk-form-group :focus");
            if (question.count() > 0) page.keyboard().press(key(question.first()));
            page.keyboard().press("Tab");
        }
        assertThat(button).isFocused();
        page.keyboard().press("Enter");
    }

    /** One key says enough: the first choice, a tick, or the figure of a date. */
    private static String key(Locator question) {
        var type = question.getAttribute("type");
        if (type == null) return "ArrowDown";
        return type.equals("text") ? "1" : "Space";
    }

    private static boolean focused(Page page, Locator element) {
        return element.and(page.locator(":focus")).count() > 0;
    }
}
