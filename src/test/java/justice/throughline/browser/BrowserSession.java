package justice.throughline.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The browser as nobody has used it before, for each test, and how people sign in with it. */
final class BrowserSession implements BeforeEachCallback, AfterEachCallback {

    private static final int PATIENCE = 20_000;

    private final IntSupplier port;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> used = new ArrayList<>();
    private @Nullable Browser browser;

    /** @param port of the application, asked once it runs */
    BrowserSession(IntSupplier port) {
        this.port = port;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        browser = Browsers.shared(context);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        used.forEach(BrowserContext::close);
    }

    /** Errors in the consoles of the pages. */
    List<String> complaints() {
        return complaints;
    }

    Page signIn(String username) {
        return signIn(username, new NewContextOptions());
    }

    Page signIn(String username, NewContextOptions options) {
        var context = browser.newContext(options);
        used.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("422"))
                complaints.add(page.url() + ": " + message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(address("/sign-in"));
        if (!Boolean.FALSE.equals(options.javaScriptEnabled)) Accessibility.checkOnce(page);
        page.locator("#username").fill(username);
        page.locator("#password").fill("demo");
        page.locator("main button").click();
        return page;
    }

    /** The journal follows the engine, and the stage the journal, by some tenths of a second. */
    void reloadUntilSeen(Page page, String path, Locator wanted) {
        await().pollInSameThread().atMost(Duration.ofMillis(PATIENCE)).until(() -> {
            page.navigate(address(path));
            return wanted.count() > 0;
        });
        PlaywrightAssertions.assertThat(wanted.first()).isVisible();
    }

    /** A case's reference as lists show it, cut short. */
    static String reference(UUID caseId) {
        return caseId.toString().substring(0, 10);
    }

    String address(String path) {
        return "http://localhost:" + port.getAsInt() + path;
    }
}
