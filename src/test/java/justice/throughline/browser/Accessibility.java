package justice.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a page against WCAG 2.2 AA with axe, on a desk and on a phone. */
final class Accessibility {

    private static final Path AXE = Path.of("../web/node_modules/axe-core/axe.min.js");
    private static final List<Integer> WIDTHS = List.of(1280, 375);

    // the design system's own upload button names itself twice, which axe takes for a mismatch
    private static final String RUN = """
            async () => {
              const result = await axe.run({ exclude: ['.govuk-file-upload-button'] },
                { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
              return result.violations.map(each =>
                `${each.id} (${each.impact}): ${each.nodes.map(node => node.html.slice(0, 160)).join(' ... ')}`);
            }""";
    /** What axe has no rule for: groups of choices, words tied to what they are about, nothing of the browser's own dates. */
    private static final String FORMS = """
            () => {
              const all = selector => [...document.querySelectorAll(selector)].filter(each => !each.closest('.tl-viewer'));
              const described = id => document.querySelector(`[aria-describedby~="${CSS.escape(id)}"]`);
              const named = input => input.closest('fieldset')?.querySelector('legend')?.textContent.trim();
              const alone = input => all(`input[name="${CSS.escape(input.name)}"]`).length === 1;
              return [
                ...all('input[type=radio]').filter(each => !named(each)),
                ...all('form input[type=checkbox]').filter(each => !alone(each) && !named(each) && !each.closest('table')),
                ...all('.govuk-error-message').filter(each => !each.id || !described(each.id)),
                ...all('.govuk-error-summary a').filter(each => !document.querySelector(each.getAttribute('href'))),
                ...all('input[type=date], input[type=datetime-local], input[type=month], input[type=time], input[type=week]'),
              ].map(each => each.outerHTML.slice(0, 160));
            }""";

    private static final String WIDTH = "() => document.documentElement.scrollWidth";

    private static final Set<String> SEEN = new HashSet<>();

    private Accessibility() {}

    /** A page that every test passes: the first of them looks at it. */
    static void checkOnce(Page page) {
        if (SEEN.add(page.url())) check(page);
    }

    static void check(Page page) {
        assertThat(page.locator("body").innerText())
                .as("%s has the key of words that nobody wrote", page.url())
                .doesNotContain("??");
        assertThat((List<?>) page.evaluate(FORMS))
                .as("parts of forms at %s that a screen reader would not tell", page.url())
                .isEmpty();
        for (var width : WIDTHS) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(page, width)));
            if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(axe());
            assertThat((List<?>) page.evaluate(RUN))
                    .as("%s at %d px", page.url(), width)
                    .isEmpty();
            assertThat((Integer) page.evaluate(WIDTH))
                    .as("%s scrolls sideways at %d px", page.url(), width)
                    .isLessThanOrEqualTo(width);
        }
        page.setViewportSize(WIDTHS.get(0), 900);
    }

    /** Kept for people to look at, such as {@code target/pages/cases-1280.png}. */
    private static Path picture(Page page, int width) {
        var name = URI.create(page.url())
                .getPath()
                .replaceAll("/[0-9a-f-]{12,}", "/one")
                .replaceAll("\\W+", "-");
        return Path.of("target/pages", name.substring(1) + "-" + width + ".png");
    }

    private static String axe() {
        try {
            return Files.readString(AXE) + ";0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
