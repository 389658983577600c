package rosa.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Tells every failure of the API as a problem, in Italian, without a word about the inside.
@RestControllerAdvice(basePackages = "rosa.api")
class ApiErrors {
    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return answer(
                Problems.of(refusal.status(), refusal.field(), refusal.key(), refusal.arguments()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
        String value = Refusal.shortened(String.valueOf(mismatch.getValue()));
        return answer(
                Problems.of(
                        HttpStatus.BAD_REQUEST,
                        mismatch.getName(),
                        "api.problem.value",
                        mismatch.getName(),
                        value));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
        String name = missing.getParameterName();
        return answer(Problems.of(HttpStatus.BAD_REQUEST, name, "api.problem.missing", name));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLargeException) {
                return answer(
                        Problems.of(
                                HttpStatus.CONTENT_TOO_LARGE,
                                null,
                                "api.problem.too-large",
                                RequestLimits.LARGEST_BODY / 1024));
            }
        }
        return answer(Problems.of(HttpStatus.BAD_REQUEST, "body", "api.problem.body"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unsupported(HttpMediaTypeNotSupportedException unsupported) {
        return answer(
                Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, "api.problem.media-type"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        HttpHeaders headers = new HttpHeaders();
        var supported = wrong.getSupportedHttpMethods();
        if (supported != null) {
            headers.setAllow(supported);
        }
        var problem =
                Problems.of(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        null,
                        "api.problem.method",
                        wrong.getMethod());
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException denied) {
        return answer(
                denied instanceof ScopeCheck.MissingScopeException missing
                        ? Problems.of(
                                HttpStatus.FORBIDDEN, null, "api.problem.scope", missing.scope())
                        : Problems.of(HttpStatus.FORBIDDEN, null, "api.problem.forbidden"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception failure) {
        LOG.error("A request of the API failed.", failure);
        return answer(Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, null, "api.problem.internal"));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
