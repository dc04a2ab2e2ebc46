package justice.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A test of the modules that need nothing but PostgreSQL; all such tests share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("database-test")
@SpringBootTest(classes = DatabaseTestConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public @interface DatabaseTest {}
