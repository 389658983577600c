package rosa.database;

import org.springframework.transaction.PlatformTransactionManager;

/// A [Graph] without a Spring context.
public final class GraphFixture {
    private GraphFixture() {}

    public static Graph over(PlatformTransactionManager transactions) {
        return new Graph(transactions);
    }
}
