package rosa.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import rosa.identity.CurrentPerson;
import rosa.shared.Formats;

/// The frame of every screen: navigation at the left (at the bottom on a phone), top bar, and the
/// sentences that hold everywhere.
@AnonymousAllowed
public class MainLayout extends AppLayout implements AfterNavigationObserver, BeforeEnterObserver {
    private final transient CurrentPerson person;
    private final transient AuthenticationContext session;
    private final transient Presence presence;
    private final transient List<FrameNotice> notices;
    private final transient ReferenceDay referenceDay;

    private final Div noticeBar = new Div();
    private final DayPicker day;
    private final transient DayKeeper dayKeeper;
    private final Navigation navigation;

    MainLayout(
            CurrentPerson person,
            AuthenticationContext session,
            Presence presence,
            List<FrameNotice> notices,
            List<SearchProvider> searchProviders,
            ReferenceDay referenceDay) {
        this.person = person;
        this.session = session;
        this.presence = presence;
        this.notices = notices;
        this.referenceDay = referenceDay;
        this.day = new DayPicker(referenceDay);
        this.dayKeeper = new DayKeeper(referenceDay);
        this.navigation = new Navigation();
        setPrimarySection(Section.DRAWER);
        AppLayoutI18n names = new AppLayoutI18n();
        names.setDrawer(getTranslation("shell.navigation.main"));
        setI18n(names);
        addClassName("rosa-frame");
        addToDrawer(brand(), drawer());
        addToNavbar(topBar(new GlobalSearch(person, searchProviders)), noticeBar);
        addToNavbar(navigation.bottomBar());
        noticeBar.addClassName("rosa-notices");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.find().isPresent() && person.mustChangePassword()) {
            event.forwardTo("profilo/password");
            return;
        }
        if (dayKeeper.sendOn(event)) {
            return;
        }
        referenceDay
                .refused(event.getLocation())
                .ifPresent(refused -> {
                    ComponentUtil.setData(event.getUI(), ReferenceDay.Refused.class, refused);
                    DayKeeper.sendToToday(event);
                });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        DayKeeper.correctAddress(UI.getCurrent(), event.getLocation());
        HasElement view = event.getActiveChain().stream().findFirst().orElse(null);
        if (!(view instanceof HasErrorParameter)) {
            dayKeeper.arrived(UI.getCurrent(), event.getLocation());
        }
        day.show(event.getLocation(), view);
        navigation.follow(event.getLocation(), referenceDay);
        noticeBar.removeAll();
        sayRefusedDay();
        for (FrameNotice notice : notices) {
            notice.messageKey()
                    .ifPresent(key -> {
                        Span sentence = new Span(getTranslation(key));
                        sentence.addClassNames("rosa-notice", "rosa-notice--standing");
                        sentence.setTitle(getTranslation(key));
                        noticeBar.add(sentence);
                    });
        }
        noticeBar.setVisible(noticeBar.getComponentCount() > 0);
    }

    /// A link may name a day that the data cannot speak for: today's are shown, and that is said.
    private void sayRefusedDay() {
        UI ui = UI.getCurrent();
        var refused = ComponentUtil.getData(ui, ReferenceDay.Refused.class);
        if (refused != null) {
            ComponentUtil.setData(ui, ReferenceDay.Refused.class, null);
            Span sentence =
                    new Span(
                            getTranslation(
                                    refused.messageKey(),
                                    refused.day(),
                                    Formats.day(referenceDay.today())));
            sentence.addClassName("rosa-notice");
            sentence.getElement().setAttribute("role", "status");
            noticeBar.add(sentence);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        DayKeeper.attend(this);
        person.find().ifPresent(who -> presence.arrive(event.getUI(), who));
    }

    private Anchor brand() {
        Anchor brand = new Anchor("/", new Span("ROSA"));
        Span claim = new Span(getTranslation("shell.claim.short"));
        claim.addClassName("rosa-brand-claim");
        brand.add(claim);
        brand.addClassName("rosa-brand");
        return brand;
    }

    private Scroller drawer() {
        Scroller scroller = new Scroller(navigation.drawer());
        scroller.addClassName("rosa-drawer");
        return scroller;
    }

    private Div topBar(GlobalSearch search) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.navigation.toggle"));
        Div bar = new Div(toggle, day, search);
        bar.addClassName("rosa-top-bar");
        person.find()
                .ifPresent(me ->
                        bar.add(
                                new PresentPeople(presence, me),
                                new PersonMenu(me.name(), session::logout)));
        return bar;
    }
}
