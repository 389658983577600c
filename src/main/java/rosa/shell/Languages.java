package rosa.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import rosa.identity.Accounts;
import rosa.identity.CurrentPerson;
import rosa.shared.Messages;

/// Which language a session speaks: the one chosen in this browser, else the account's, else
/// Italian. The browser's own preference is not asked: an office in Italy has many an English
/// browser.
@Component
class Languages implements VaadinServiceInitListener {
    private static final String COOKIE = "rosa-language";

    private final CurrentPerson person;
    private final Accounts accounts;

    Languages(CurrentPerson person, Accounts accounts) {
        this.person = person;
        this.accounts = accounts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        started -> started.getSession().setLocale(choose(started.getRequest())));
        event.addIndexHtmlRequestListener(answer -> {
            VaadinSession session = VaadinSession.getCurrent();
            if (session != null) {
                // By itself Vaadin writes the first language there is.
                answer.getDocument()
                        .getElementsByTag("html")
                        .attr("lang", session.getLocale().getLanguage());
            }
        });
    }

    /// Keeps the choice in the browser for a year.
    static void remember(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.toLanguageTag());
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
    }

    Locale choose(VaadinRequest request) {
        return cookie(request)
                .or(() ->
                        person.find()
                                .flatMap(who -> accounts.find(who.account()))
                                .map(account -> account.data().locale()))
                .map(Messages::closest)
                .orElse(Messages.LOCALES.getFirst());
    }

    private static Optional<Locale> cookie(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                        .findFirst();
    }
}
