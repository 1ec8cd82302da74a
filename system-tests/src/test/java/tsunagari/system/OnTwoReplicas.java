package tsunagari.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of the class run against the packaged services with link-service twice; they get the {@link RunningSystem}
 * and the {@link TwoReplicas} as parameters.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnTheRunningSystem
@ExtendWith(TwoReplicasExtension.class)
public @interface OnTwoReplicas {
}
