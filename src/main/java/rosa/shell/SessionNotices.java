package rosa.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import rosa.shared.Messages;

/// What a page says when its session is over or the server failed: in the person's language, and
/// with a way on. Whoever signs in again comes back to the same page.
@Component
class SessionNotices implements VaadinServiceInitListener {
    private final Languages languages;

    SessionNotices(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .setSystemMessagesProvider(asked -> {
                    VaadinRequest request = asked.getRequest();
                    return messages(
                            request == null
                                    ? Messages.closest(asked.getLocale())
                                    : languages.choose(request));
                });
    }

    private static SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        String over = Messages.text(locale, "shell.session.over");
        String overHint = Messages.text(locale, "shell.session.over.hint");
        messages.setSessionExpiredCaption(over);
        messages.setSessionExpiredMessage(overHint);
        messages.setSessionExpiredNotificationEnabled(true);
        // Vaadin's name for a request whose session cookie did not come with it.
        messages.setCookiesDisabledCaption(over);
        messages.setCookiesDisabledMessage(overHint);
        messages.setInternalErrorCaption(Messages.text(locale, "shell.server.failed"));
        messages.setInternalErrorMessage(Messages.text(locale, "shell.server.failed.hint"));
        return messages;
    }
}
