package tsunagari.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class run in a real Chromium against the packaged services; each gets a {@link Citizen} with a browser
 * profile of its own for every parameter of that type.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTheRunningSystem
@ExtendWith(ChromiumExtension.class)
public @interface InBrowser {
}
