package rosa.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import rosa.imports.model.ImportKind;

/// The way to the imports from other screens.
public final class ImportsNavigation {
    private ImportsNavigation() {}

    /// Opens the imports with a kind of file chosen.
    public static void open(UI ui, ImportKind kind) {
        ui.navigate(ImportsView.class, QueryParameters.of(ImportsView.KIND, kind.key()));
    }

    /// The address of the imports with a kind of file chosen, for a link.
    public static String href(ImportKind kind) {
        return "%s?%s=%s".formatted(ImportsView.PATH, ImportsView.KIND, kind.key());
    }
}
