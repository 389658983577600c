package rosa.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a person sees when a page could not be built: nothing technical, and a word by which
/// whoever keeps the program finds the cause in the log.
@Tag("rosa-failure")
@ParentLayout(MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@AnonymousAllowed
public class FailureView extends Sentence implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailureView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String word = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "Page {} failed ({}).",
                event.getLocation().getPath(),
                word,
                parameter.getException());
        say("shell.failure", word);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.failure.title") + " · ROSA";
    }
}
