package tsunagari.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tsunagari.launcher.Service;
import tsunagari.launcher.Stack;

/**
 * link-service run for one command, beside the one that is running and with its settings.
 *
 * @param folder where its output goes
 */
record LinkCommand(Stack stack, Path folder) {

    /** Runs it to its end. @param changes environment variables beside those of the service */
    Program.Ended run(Map<String, String> changes, String... arguments) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(stack.environment(Service.LINK));
        environment.putAll(changes);
        return new Program(Service.LINK.jar(RunningSystem.ROOT), folder).run(environment, arguments);
    }
}
