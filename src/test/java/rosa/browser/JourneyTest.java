package rosa.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import rosa.RosaTest;

/// The whole way, with a mouse.
@Tag("alone")
@RosaTest
class JourneyTest extends Journey {
    @Override
    Hand hand(Page page) {
        return new Mouse(page);
    }

    @Override
    String name() {
        return "del primo giro";
    }
}
