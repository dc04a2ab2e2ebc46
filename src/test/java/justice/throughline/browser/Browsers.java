package justice.throughline.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** The system's own Chromium; Playwright downloads none. */
final class Browsers {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private Browsers() {}

    /** The one for all tests, which each use contexts of their own; it ends with the last of them. */
    static Browser shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> new Running(installed()), Running.class)
                .browser();
    }

    private static final class Running implements CloseableResource {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser;

        Running(Path chromium) {
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET));
        }

        Browser browser() {
            return browser;
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /** Skips the test where there is no Chromium, unless REQUIRE_BROWSER=true asks for one. */
    private static Path installed() {
        var found = PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
        if (found.isPresent()) return found.get();
        var nothing = "No Chromium is installed (looked for " + PLACES + "), so no page was seen in a browser";
        if ("true".equals(System.getenv("REQUIRE_BROWSER"))) return fail(nothing);
        System.out.println("SKIPPED: " + nothing);
        return abort(nothing);
    }
}
