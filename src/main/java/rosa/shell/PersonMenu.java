package rosa.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import rosa.shared.Messages;

/// What concerns the person: profile, language, leaving.
final class PersonMenu extends Composite<MenuBar> {
    /// @param leave ends the session
    PersonMenu(String name, Runnable leave) {
        MenuBar bar = getContent();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.addClassName("rosa-person");
        MenuItem me = bar.addItem(new Avatar(name));
        me.setAriaLabel(getTranslation("shell.me", name));
        SubMenu menu = me.getSubMenu();
        menu.addItem(name).setEnabled(false);
        menu.addItem(getTranslation("shell.profile"), click -> UI.getCurrent().navigate("profilo"));
        SubMenu languages = menu.addItem(getTranslation("shell.language")).getSubMenu();
        for (Locale locale : Messages.LOCALES) {
            MenuItem item =
                    languages.addItem(
                            Messages.text(locale, "shell.language.name"), click -> speak(locale));
            item.setCheckable(true);
            item.setChecked(Messages.closest(getLocale()).equals(locale));
        }
        menu.addItem(getTranslation("shell.leave"), click -> leave.run());
    }

    private void speak(Locale locale) {
        Languages.remember(locale);
        VaadinSession.getCurrent().setLocale(locale);
        UI.getCurrent().getPage().reload();
    }
}
