package justice.throughline.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This class speaks SQL, since a set is its point: what is known by its key alone is an entity with a repository. A test
 * holds that no other class does, and that no statement of these addresses a single row by its key.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SqlForSets {

    /** Why no repository does it as well. */
    String value();
}
