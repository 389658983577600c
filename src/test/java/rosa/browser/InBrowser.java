package rosa.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import rosa.identity.DemoAccounts;

/// A test that walks through the running program in a real browser.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InBrowser {
    @LocalServerPort private int port;
    @Autowired private DemoAccounts demo;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    String home() {
        return "http://127.0.0.1:" + port;
    }

    Visitor visitor() {
        return new Visitor(chromium.open(1440, 900), home());
    }

    Visitor visitorWithPhone() {
        return new Visitor(chromium.open(390, 844), home());
    }

    String password() {
        return demo.password().orElseThrow();
    }

    /// Somebody signed in with one of the demonstration's accounts.
    Visitor signedIn(String username) {
        return visitor().signIn(username, password());
    }

    /// Keeps a picture for whoever looks into a failure.
    static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/browser", name + ".png"))
                        .setFullPage(true));
    }
}
