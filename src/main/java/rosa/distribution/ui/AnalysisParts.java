package rosa.distribution.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Location;
import java.util.function.Function;
import rosa.shared.ui.UrlState;

/// Links to the parts of the screen; each is an address of its own.
final class AnalysisParts extends Nav {
    AnalysisParts() {
        addClassName("rosa-parts");
        getElement().setAttribute("aria-label", getTranslation("distribution.parts"));
    }

    /// Shows where one is.
    ///
    /// @param address the address of a part
    void show(AnalysisState.Tab current, Function<AnalysisState.Tab, UrlState> address) {
        removeAll();
        for (var part : AnalysisState.Tab.values()) {
            var there =
                    new Location(
                            AnalysisNavigation.INDICATORS, address.apply(part).queryParameters());
            var link =
                    new Anchor(there.getPathWithQueryParameters(), getTranslation(part.messageKey));
            link.setRouterIgnore(false);
            if (part == current) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
