package rosa.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/// What a person sees who lacks the right for a page.
@Tag("rosa-no-permission")
@ParentLayout(MainLayout.class)
@WithoutDay(WithoutDay.Reason.NO_DAY)
@AnonymousAllowed
public class NoPermissionView extends Sentence
        implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        say("shell.no-permission");
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.no-permission.title") + " · ROSA";
    }
}
