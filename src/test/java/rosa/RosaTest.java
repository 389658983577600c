package rosa;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/// The whole program on a fresh embedded database with the reference data and without demo data.
/// All tests that carry it share one program, so each makes its own data and leaves others' alone;
/// a class that cannot carries the tag `alone` too.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("test")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rosa.data=target/test-data/${random.uuid}",
            "rosa.demo=off",
            "rosa.plan.nights=off",
            "vaadin.productionMode=true"
        })
public @interface RosaTest {}
