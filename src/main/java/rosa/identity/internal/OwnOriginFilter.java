package rosa.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site's page sends with the session's cookie: a WebSocket, for Vaadin's push
/// accepts any Origin, and whatever else may change something. Programs that send no Origin are not
/// browsers; the REST API takes no cookie and is left alone. See
/// docs/decisions/0019-requests-of-other-sites.md.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnOriginFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader("Origin");
        if (isSocket(request) ? !isOwn(origin, request) : isForeignChange(origin, request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isSocket(HttpServletRequest request) {
        String upgrade = request.getHeader("Upgrade");
        return upgrade != null && upgrade.toLowerCase(Locale.ROOT).contains("websocket");
    }

    private static boolean isForeignChange(@Nullable String origin, HttpServletRequest request) {
        return origin != null
                && !READING.contains(request.getMethod())
                && !request.getRequestURI().startsWith("/api/")
                && !isOwn(origin, request);
    }

    /// Whether the page came from here. A proxy that changes `Host` says the first one in
    /// `X-Forwarded-Host`, which a page cannot set.
    private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null
                    && (authority.equalsIgnoreCase(request.getHeader("Host"))
                            || authority.equalsIgnoreCase(request.getHeader("X-Forwarded-Host")));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
