package rosa;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Keeps Spring Boot from logging a stack trace for a failure that [Rosa] tells in one sentence.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class QuietReport implements SpringBootExceptionReporter {
    @Override
    public boolean reportException(Throwable failure) {
        return FailureToStart.of(failure).isForeseen();
    }
}
