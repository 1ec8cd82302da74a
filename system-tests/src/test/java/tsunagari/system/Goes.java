package tsunagari.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the citizen of one parameter, or every citizen of a class, goes through the pages; without it, by mouse. */
@Target({ElementType.TYPE, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Goes {
    /** The way. */
    Way value();
}
