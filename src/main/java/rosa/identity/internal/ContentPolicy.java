package rosa.identity.internal;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/// The Content-Security-Policy of every answer: nothing from another host, no script but our own
/// and those on the page that carry the answer's nonce. Vaadin 25.2 shows nothing without
/// `'unsafe-eval'`, and writes styles into the page.
@Component
class ContentPolicy implements VaadinServiceInitListener {
    private static final String NONCE = ContentPolicy.class.getName() + ".nonce";

    static void write(HttpServletRequest request, HttpServletResponse response) {
        String nonce = Hashes.secret();
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'nonce-"
                        + nonce
                        + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                        + " font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
                        + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'");
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(answer -> {
            Object nonce = answer.getVaadinRequest().getAttribute(NONCE);
            if (nonce != null) {
                answer.getDocument().select("script").attr("nonce", nonce.toString());
            }
        });
    }
}
