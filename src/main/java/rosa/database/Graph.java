package rosa.database;

import java.util.function.Supplier;
import org.neo4j.driver.exceptions.RetryableException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions on the graph. Work inside uses `Neo4jClient`, which joins the transaction.
///
/// A failure that Neo4j calls retryable (a deadlock, a lost leader) is tried again with the whole
/// unit of work, at most [#TRIES] times; therefore a unit of work must have no effect outside the
/// graph.
@Component
public class Graph {
    private static final int TRIES = 5;

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Graph(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Runs `work` in a writing transaction, committed when this returns; joins one under way.
    public <T> T write(Supplier<T> work) {
        return retrying(writing, work);
    }

    /// Runs `work` in a writing transaction, committed when this returns; joins one under way.
    public void write(Runnable work) {
        retrying(
                writing,
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Runs `work` in a reading transaction; joins one under way.
    public <T> T read(Supplier<T> work) {
        return retrying(reading, work);
    }

    private static <T> T retrying(TransactionTemplate template, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return template.<T>execute(status -> work.get());
            } catch (RuntimeException failure) {
                boolean retryable =
                        NestedExceptionUtils.getMostSpecificCause(failure)
                                instanceof RetryableException;
                if (!retryable || attempt == TRIES) {
                    throw failure;
                }
            }
        }
    }
}
