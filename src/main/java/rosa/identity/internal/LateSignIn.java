package rosa.identity.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/// Whoever leaves the sign-in page open until its session is over gets a fresh one that says so;
/// everything else that is denied stays denied.
final class LateSignIn implements AccessDeniedHandler {
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();
    private final String page;

    /// @param page the address of the sign-in page
    LateSignIn(String page) {
        this.page = page;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && isSignIn(request.getRequestURI())) {
            response.sendRedirect(page + "?scaduta");
        } else {
            refusal.handle(request, response, denied);
        }
    }

    private boolean isSignIn(String path) {
        return path.equals(page) || path.startsWith(page + "/");
    }
}
