package tsunagari.portal.junit.process;

import java.io.IOException;
import java.io.InputStream;

/**
 * Starts the packaged portal inside its own process and ends it when the tests' process is gone, however that ended: the
 * operating system then closes the pipe that this process reads from.
 */
public final class Leash {
    private static final String PORTAL = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private Leash() {
    }

    /** Runs the portal; the arguments are passed on. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread watch = new Thread(() -> endWith(System.in), "leash");
        watch.setDaemon(true);
        watch.start();
        Class.forName(PORTAL).getMethod("main", String[].class).invoke(null, (Object) arguments);
    }

    private static void endWith(InputStream tests) {
        try {
            while (tests.read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // As good as the end of the stream.
        }
        // Not exit(): nobody is left to wait for an orderly end, and nothing is kept.
        Runtime.getRuntime().halt(0);
    }
}
