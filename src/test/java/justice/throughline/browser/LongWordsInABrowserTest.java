package justice.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.testing.ProcessRuns;
import justice.throughline.testing.Spoken;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page holds whatever is written on it: long words of people outside, and the labels in both languages. */
@ThroughlineTest
class LongWordsInABrowserTest {

    private static final List<Integer> WIDTHS = List.of(1280, 800, 375);
    private static final int WIDEST_TABLE = 1600;

    private static final String WIDTH = "() => document.documentElement.scrollWidth";
    private static final String WIDEST =
            "() => Math.max(0, ...[...document.querySelectorAll('table')].map(each => each.scrollWidth))";

    /** Labels, not what people wrote. */
    private static final String BROKEN = """
            () => {
              const broken = new Set();
              const labels = 'button, .govuk-button, .govuk-tag, th[scope=col], dt, legend, label, h1, h2, h3, nav a, summary,'
                + ' .govuk-tabs__tab, .tl-stages__stage, .govuk-hint, .govuk-summary-list__key, .tl-tabs a, option';
              for (const label of document.querySelectorAll(labels)) {
                const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                  for (const word of text.data.matchAll(/[\\p{L}\\p{N}\\u2019']+/gu)) {
                    if (word[0].length > 40) continue;
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    const lines = new Set([...range.getClientRects()].filter(each => each.width > 0).map(each => Math.round(each.top)));
                    if (lines.size > 1) broken.add(`${label.tagName}.${label.className}: ${word[0]}`);
                  }
                }
              }
              return [...broken];
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private Clocks clocks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @RegisterExtension
    private final BrowserSession browser = new BrowserSession(() -> port);

    private final List<UUID> written = new ArrayList<>();

    @AfterEach
    void forget() {
        jdbc.sql("delete from journal.incident where key = 1").update();
        jdbc.sql("update exchange.outbox set state = 'BY_HAND' where state = 'QUARANTINED' and case_id = any(?)")
                .param(written.toArray(UUID[]::new))
                .update();
    }

    @Test
    void shouldKeepEveryPageAsWideAsTheScreen() {
        var addresses = PageAddresses.of(requestMappingHandlerMapping, new LongWords(jdbc).over(aCase(), aClock()));
        var wrong = new SoftAssertions();
        var page = browser.signIn("admin");
        for (var address : addresses) {
            page.navigate(browser.address(address));
            assertThat(page.locator("h1").count()).as("%s is a page", address).isPositive();
            for (var width : WIDTHS) {
                page.setViewportSize(width, 900);
                page.screenshot(new Page.ScreenshotOptions().setPath(picture("long" + address, width)));
                wrong.assertThat((Integer) page.evaluate(WIDTH))
                        .as("width of %s at %d", address, width)
                        .isLessThanOrEqualTo(width);
                wrong.assertThat((Integer) page.evaluate(WIDEST))
                        .as("widest table of %s at %d", address, width)
                        .isLessThanOrEqualTo(WIDEST_TABLE);
            }
        }
        wrong.assertAll();
    }

    @Test
    void shouldKeepTheWordsOfLabelsWhole() {
        var caseId = aCase();
        var addresses = PageAddresses.of(requestMappingHandlerMapping, new LongWords(jdbc).over(caseId, aClock()));
        var wrong = new SoftAssertions();
        var page = browser.signIn("admin");
        for (var address : addresses) {
            for (var language : List.of("en", "cy")) {
                page.navigate(browser.address(address + (address.contains("?") ? "&" : "?") + "lang=" + language));
                for (var width : WIDTHS) {
                    page.setViewportSize(width, 900);
                    wrong.assertThat((List<?>) page.evaluate(BROKEN))
                            .as("broken words on %s in %s at %d", address, language, width)
                            .isEmpty();
                }
            }
        }
        wrong.assertAll();
    }

    @Test
    void shouldShowAWholeTableOfManyColumnsOnADesk() {
        new LongWords(jdbc).over(aCase(), aClock());
        var page = browser.signIn("admin");
        page.setViewportSize(1280, 900);
        for (var language : List.of("en", "cy")) {
            page.navigate(browser.address("/handoffs/balance?simulated=true&lang=" + language));
            assertThat(page.locator(".tl-wide tbody tr").count()).isPositive();
            assertThat(
                            (Integer)
                                    page.evaluate(
                                            "() => { const box = document.querySelector('.tl-wide'); return box.scrollWidth - box.clientWidth; }"))
                    .as("hidden at the right in %s", language)
                    .isZero();
        }
    }

    @Test
    void shouldPrintAHandOffAsASheet() {
        var caseId = aCase();
        var handOff = jdbc.sql("select id from handoffs.hand_off where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
        var page = browser.signIn("admin");
        page.navigate(browser.address("/handoffs/" + handOff + "/sheet"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(680, 900);

        var wrong = new SoftAssertions();
        for (var furniture : List.of(
                "header.tl-header", "nav", ".govuk-service-navigation", "footer", ".govuk-skip-link", "button", "a")) {
            wrong.assertThat(page.locator(furniture + ":visible").count())
                    .as("%s on paper", furniture)
                    .isZero();
        }
        var text = page.locator("body").innerText();
        wrong.assertThat(text)
                .contains(handOff.toString(), caseId.toString(), "Police", "Crown Prosecution Service")
                .contains("Handed over by", "Received by", "Signature", "Date and time");
        wrong.assertThat((Integer) page.evaluate(WIDTH)).isLessThanOrEqualTo(680);
        var paper = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(Path.of("target/pages/sheet.pdf")));
        wrong.assertThat(new String(paper, StandardCharsets.ISO_8859_1))
                .as("a short sheet is one page")
                .containsPattern("/Count 1\\D");
        wrong.assertAll();
    }

    private static Path picture(String address, int width) {
        return Path.of(
                "target/pages",
                address.replaceAll("[0-9a-f-]{12,}", "one").replaceAll("\\W+", "-") + "-" + width + ".png");
    }

    /** With a task and a hand-off. */
    private UUID aCase() {
        var run = runs.journey("robbery", "charging");
        run.await("Task_TriageWork");
        written.add(run.caseId());
        return run.caseId();
    }

    private UUID aClock() {
        var caseId = UUID.randomUUID();
        return clocks.start(new StartClock(
                        "long:" + caseId,
                        Subject.ofPerson(caseId, LongWords.WORD),
                        "detention",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("detentionRoute", "arrived-at-station", "offenceClass", "either-way"),
                        LegalEvent.at(
                                Instant.now().minus(Duration.ofHours(3)),
                                "arrived-at-station",
                                Spoken.by(LongWords.WORD)),
                        false))
                .id();
    }
}
