package rosa.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A request that cannot be answered, with the message that says why.
final class Refusal extends RuntimeException {
    private final HttpStatus status;
    private final String key;
    private final @Nullable String field;
    private final Object[] arguments;

    private Refusal(HttpStatus status, String key, @Nullable String field, Object... arguments) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
        this.field = field;
        this.arguments = arguments;
    }

    /// A parameter or a field of the body has a value that cannot be.
    static Refusal field(String field, String key, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, "api.problem." + key, field, arguments);
    }

    /// What was asked for is not there, or not for this person.
    static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "api.problem.not-found", null, shortened(what));
    }

    static Refusal notAcceptable(String formats) {
        return new Refusal(HttpStatus.NOT_ACCEPTABLE, "api.problem.not-acceptable", null, formats);
    }

    /// The state of the data does not allow it.
    static Refusal conflict(String key, Object... arguments) {
        return new Refusal(HttpStatus.CONFLICT, "api.problem." + key, null, arguments);
    }

    /// Something the answer needs does not work at the moment.
    static Refusal unavailable(String key, Object... arguments) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "api.problem." + key, null, arguments);
    }

    /// Reads the text of a parameter.
    static <T> @Nullable T read(String field, @Nullable String text, Function<String, T> reading) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException unreadable) {
            throw field(field, "value", field, shortened(text));
        }
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    @Nullable String field() {
        return field;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
