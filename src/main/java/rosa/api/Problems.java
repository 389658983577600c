package rosa.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import rosa.shared.Messages;

/// Builds `application/problem+json` (RFC 9457) in Italian.
final class Problems {
    private Problems() {}

    /// A problem whose detail is the message `key`; its title goes with the status.
    static ProblemDetail of(
            HttpStatus status, @Nullable String field, String key, Object... arguments) {
        var problem = ProblemDetail.forStatusAndDetail(status, text(key, arguments));
        problem.setTitle(text("api.problem.title." + status.value()));
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    private static String text(String key, Object... arguments) {
        return Messages.text(Locale.ITALIAN, key, arguments);
    }
}
