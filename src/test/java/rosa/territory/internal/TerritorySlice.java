package rosa.territory.internal;

import java.time.Clock;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.neo4j.autoconfigure.DataNeo4jAutoConfiguration;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import rosa.identity.CurrentPerson;

/// Not annotated as a configuration: the whole program's tests must not find it by scanning.
@ImportAutoConfiguration({
    Neo4jAutoConfiguration.class,
    DataNeo4jAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class
})
@EnableTransactionManagement
@ComponentScan(
        basePackages = {"rosa.database", "rosa.territory.internal"},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = BoundaryEndpoint.class))
@TestComponent // so that the whole program does not take it for a part of its own
class TerritorySlice {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// The system itself, until a test signs somebody in.
    @Bean
    CurrentPerson currentPerson() {
        CurrentPerson person = Mockito.mock(CurrentPerson.class);
        Mockito.when(person.find()).thenReturn(Optional.empty());
        return person;
    }

    @Bean
    RecordedChanges auditLog() {
        return new RecordedChanges();
    }
}
