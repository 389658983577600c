package rosa.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The page around the application: theme, fonts, tokens, push.
@Push
@Viewport("width=device-width, initial-scale=1")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("rosa/fonts.css")
@StyleSheet("rosa/tokens.css")
@StyleSheet("rosa.css")
@StyleSheet("rosa-shell.css")
public class Application implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag(
                "description", "ROSA: tavolo di lavoro e Piano di Gestione dell'accoglienza");
        settings.addFavIcon("icon", "icons/rosa.svg", "any");
    }
}
