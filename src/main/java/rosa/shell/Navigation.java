package rosa.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rosa.shared.ui.UrlState;

/// The entries of the navigation: the views' own `@Menu`, of which each person sees those allowed.
/// A title is a message key; `nav.analysis/nav.rules` puts the entry `nav.rules` under the group
/// `nav.analysis`. The date of the data goes along from view to view.
final class Navigation {
    private static final int IN_BOTTOM_BAR = 4;

    private final Div drawer = new Div();
    private final Nav bottomBar = new Nav();
    private final Map<String, SideNavItem> items = new LinkedHashMap<>();
    private final Map<String, Anchor> bottom = new LinkedHashMap<>();

    Navigation() {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        String group = "";
        SideNav block = block(group, "shell.navigation.main");
        for (MenuEntry entry : entries) {
            String[] title = entry.title().split("/", 2);
            String groupOfEntry = title.length == 1 ? "" : title[0];
            if (!groupOfEntry.equals(group)) {
                group = groupOfEntry;
                block = block(group, title[title.length - 1]);
            }
            SideNavItem item = item(title[title.length - 1], entry, entries);
            items.put(entry.path(), item);
            block.addItem(item);
        }
        entries.stream().limit(IN_BOTTOM_BAR).forEach(this::addToBottom);
        bottomBar.addClassName("rosa-bottom-bar");
        bottomBar
                .getElement()
                .setAttribute("aria-label", bottomBar.getTranslation("shell.navigation.main"));
        bottomBar.add(more());
    }

    Div drawer() {
        return drawer;
    }

    Nav bottomBar() {
        return bottomBar;
    }

    /// Marks where the person is and keeps the date of the data in the links.
    void follow(Location here, ReferenceDay referenceDay) {
        var day = referenceDay.of(here);
        String parameter = day.equals(referenceDay.today()) ? null : day.toString();
        QueryParameters along =
                UrlState.of(new Location(""))
                        .with(ReferenceDay.PARAMETER, parameter)
                        .queryParameters();
        items.values().forEach(item -> item.setQueryParameters(along));
        String query = along.getQueryString().isEmpty() ? "" : "?" + along.getQueryString();
        bottom.forEach((path, link) -> {
            link.setHref(path + query);
            boolean isHere = isUnder(here.getPath(), path);
            if (isHere) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private static boolean isUnder(String here, String path) {
        String there = path.startsWith("/") ? path.substring(1) : path;
        return here.equals(there) || (!there.isEmpty() && here.startsWith(there + "/"));
    }

    /// A run of entries under one heading, or under none. Not Vaadin's nested items, whose toggle
    /// names a part that is not there (axe: aria-valid-attr-value).
    ///
    /// @param nameKey what it is called for screen readers where it has no heading
    private SideNav block(String titleKey, String nameKey) {
        SideNav block = new SideNav();
        if (titleKey.isEmpty()) {
            block.getElement().setAttribute("aria-label", drawer.getTranslation(nameKey));
        } else {
            block.setLabel(drawer.getTranslation(titleKey));
        }
        drawer.add(block);
        return block;
    }

    /// Whether another entry lies below this one, which is then the one a page below belongs to.
    private static boolean hasBelow(MenuEntry entry, List<MenuEntry> entries) {
        return entries.stream().anyMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    private SideNavItem item(String titleKey, MenuEntry entry, List<MenuEntry> entries) {
        SideNavItem item = new SideNavItem(drawer.getTranslation(titleKey), entry.path());
        item.setMatchNested(
                !entry.path().isEmpty() && !entry.path().equals("/") && !hasBelow(entry, entries));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon().replace("vaadin:", "")));
        }
        return item;
    }

    private void addToBottom(MenuEntry entry) {
        String[] title = entry.title().split("/", 2);
        Anchor link =
                new Anchor(
                        entry.path().isEmpty() ? "/" : entry.path(),
                        new Span(bottomBar.getTranslation(title[title.length - 1])));
        link.setRouterIgnore(false);
        if (entry.icon() != null) {
            link.addComponentAsFirst(new Icon(entry.icon().replace("vaadin:", "")));
        }
        bottom.put(entry.path(), link);
        bottomBar.add(link);
    }

    private com.vaadin.flow.component.html.NativeButton more() {
        var more = new com.vaadin.flow.component.html.NativeButton();
        more.add(new Icon("menu"), new Span(bottomBar.getTranslation("shell.navigation.more")));
        more.addClickListener(click ->
                UI.getCurrent()
                        .getChildren()
                        .filter(MainLayout.class::isInstance)
                        .map(MainLayout.class::cast)
                        .forEach(layout -> layout.setDrawerOpened(true)));
        return more;
    }
}
