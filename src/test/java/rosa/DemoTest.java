package rosa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/// The whole program as a stranger meets it: a fresh database with the demonstration data. All
/// tests that carry it share one program, so they look and change nothing that another looks at.
/// They carry the tag `alone` too: a second program in one virtual machine takes Spring Security's
/// static strategy from the first, which then knows nobody by token.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rosa.data=target/test-data/${random.uuid}",
            "rosa.demo=on",
            "vaadin.productionMode=true"
        })
public @interface DemoTest {}
