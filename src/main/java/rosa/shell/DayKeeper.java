package rosa.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rosa.shared.ui.UrlState;

/// Keeps the day gone by that a person chose, wherever they go in the program: no link and no
/// button needs to know of it. Only `al=oggi` and the browser's own ways (an address that is typed,
/// reloaded or gone back to says itself what it means) lead back to today.
///
/// What a link's address lacks is added twice: in the browser, before the link is followed, so that
/// it holds in another window too; and here, for whatever leads to a view by other ways.
final class DayKeeper {
    /// Links are completed as the pointer or the keyboard's focus reaches them, so that what the
    /// browser shows, copies or opens elsewhere is what a click leads to.
    private static final String IN_BROWSER =
            """
            const frame = this;
            const events = ['pointerover', 'pointerdown', 'focusin'];
            const keep = event => {
              if (!frame.isConnected) {
                events.forEach(name => document.removeEventListener(name, keep, true));
                return;
              }
              const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
              const written = link?.getAttribute('href');
              if (!written || written.startsWith('#') || link.hasAttribute('download')
                  || link.hasAttribute('router-ignore')) {
                return;
              }
              const address = new URL(link.href);
              if (address.origin !== location.origin || /^\\/(VAADIN|api)\\//.test(address.pathname)
                  || (address.searchParams.has($0) && !link.dataset.keepsDay)) {
                return;
              }
              const day = new URLSearchParams(location.search).get($0);
              if (day === address.searchParams.get($0)) {
                return;
              }
              if (day) {
                address.searchParams.set($0, day);
                link.dataset.keepsDay = 'true';
              } else {
                address.searchParams.delete($0);
                delete link.dataset.keepsDay;
              }
              link.setAttribute('href', address.pathname + address.search + address.hash);
            };
            events.forEach(name => document.addEventListener(name, keep, true));
            """;

    private final ReferenceDay referenceDay;

    DayKeeper(ReferenceDay referenceDay) {
        this.referenceDay = referenceDay;
    }

    /// Completes the links of the window that `frame` fills.
    static void attend(Component frame) {
        frame.getElement().executeJs(IN_BROWSER, ReferenceDay.PARAMETER);
    }

    /// Sends a navigation that lost the chosen day, or that asks for today, to where it is meant to
    /// go; whether it did.
    boolean sendOn(BeforeEnterEvent event) {
        Location there = event.getLocation();
        String said = UrlState.of(there).get(ReferenceDay.PARAMETER).orElse("");
        if (said.equals(ReferenceDay.TODAY)) {
            remember(event.getUI(), null);
            forward(event, null);
            return true;
        }
        Kept kept = ComponentUtil.getData(event.getUI(), Kept.class);
        if (kept == null || !said.isEmpty() || speaksForItself(event.getTrigger())) {
            return false;
        }
        forward(event, kept.day().toString());
        return true;
    }

    /// Where a navigation was sent on the browser still shows the address that was asked for: it
    /// gets the one that holds, so that reloading, going back and the links of the page mean this
    /// day.
    static void correctAddress(UI ui, Location here) {
        SentOn sentOn = ComponentUtil.getData(ui, SentOn.class);
        if (sentOn == null) {
            return;
        }
        ComponentUtil.setData(ui, SentOn.class, null);
        if (sentOn.atLoad()) {
            // While the page loads nothing in the browser listens to the router's history yet.
            ui.getPage()
                    .executeJs(
                            "history.replaceState(history.state, '', new URL($0, document.baseURI))",
                            here.getPathWithQueryParameters());
        } else {
            ui.getPage().getHistory().replaceState(null, here);
        }
    }

    /// Sends a navigation to a day that cannot be to today.
    static void sendToToday(BeforeEnterEvent event) {
        forward(event, ReferenceDay.TODAY);
    }

    /// Takes note of the day of the view that was reached.
    void arrived(UI ui, Location here) {
        LocalDate day = referenceDay.of(here);
        remember(ui, day.equals(referenceDay.today()) ? null : day);
    }

    private static boolean speaksForItself(NavigationTrigger trigger) {
        return trigger == NavigationTrigger.PAGE_LOAD
                || trigger == NavigationTrigger.HISTORY
                || trigger == NavigationTrigger.REFRESH
                || trigger == NavigationTrigger.REFRESH_ROUTE;
    }

    private static void forward(BeforeEnterEvent event, @Nullable String day) {
        if (ComponentUtil.getData(event.getUI(), SentOn.class) == null) {
            ComponentUtil.setData(
                    event.getUI(),
                    SentOn.class,
                    new SentOn(event.getTrigger() == NavigationTrigger.PAGE_LOAD));
        }
        Location there = event.getLocation();
        event.forwardTo(
                there.getPath(),
                UrlState.of(there).with(ReferenceDay.PARAMETER, day).queryParameters());
    }

    private static void remember(UI ui, @Nullable LocalDate day) {
        ComponentUtil.setData(ui, Kept.class, day == null ? null : new Kept(day));
    }

    private record Kept(LocalDate day) implements java.io.Serializable {}

    /// @param atLoad whether the page was being loaded
    private record SentOn(boolean atLoad) implements java.io.Serializable {}
}
