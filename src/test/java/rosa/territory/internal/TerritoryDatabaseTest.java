package rosa.territory.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/// The territory module on a fresh embedded database, with demonstration services and an audit log
/// that keeps what it is told.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = TerritorySlice.class,
        properties = {"rosa.data=target/test-data/${random.uuid}", "rosa.demo=on"})
public @interface TerritoryDatabaseTest {}
