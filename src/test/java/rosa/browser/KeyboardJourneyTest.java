package rosa.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import rosa.RosaTest;

/// The whole way, without a mouse.
@Tag("alone")
@RosaTest
class KeyboardJourneyTest extends Journey {
    @Override
    Hand hand(Page page) {
        return new Keyboard(page);
    }

    @Override
    String name() {
        return "del secondo giro";
    }
}
