package rosa.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Keeps one program from taking more than its share: so many requests a minute for each token, and
/// bodies of a limited size. Runs after the door has looked at the token.
final class RequestLimits extends OncePerRequestFilter {
    /// A rule set with fifty bands has a tenth of this.
    static final int LARGEST_BODY = 64 * 1024;

    private final RequestRate rate;
    private final JsonMapper json;

    RequestLimits(RequestRate rate, JsonMapper json) {
        this.rate = rate;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getHeader("Authorization");
        Duration wait = token == null ? Duration.ZERO : rate.take(token);
        if (wait.isPositive()) {
            long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
            response.setHeader("Retry-After", Long.toString(seconds));
            refuse(
                    response,
                    Problems.of(
                            HttpStatus.TOO_MANY_REQUESTS, null, "api.problem.too-many", seconds));
        } else if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(
                    response,
                    Problems.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            null,
                            "api.problem.too-large",
                            LARGEST_BODY / 1024));
        } else {
            chain.doFilter(new LimitedBody(request, LARGEST_BODY), response);
        }
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
