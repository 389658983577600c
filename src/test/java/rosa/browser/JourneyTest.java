package rosa.browser;

import com.microsoft.playwright.Page;
import rosa.RosaTest;

/// The whole way, with a mouse.
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
