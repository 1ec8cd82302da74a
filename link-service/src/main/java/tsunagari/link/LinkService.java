package tsunagari.link;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import tsunagari.link.audit.command.VerifyAuditCommand;
import tsunagari.link.check.command.CheckCommand;

/**
 * Starts the service; or, with the argument {@code verify-audit}, verifies the audit and ends; or, with {@code --check},
 * checks what a site needs and ends.
 */
@QuarkusMain
public final class LinkService {

    private static final String VERIFY_AUDIT = "verify-audit";
    private static final String CHECK = "--check";
    /** A service may be running beside a command: the command listens nowhere and does nothing by schedule. */
    private static final List<String> SWITCHED_OFF = List.of("quarkus.http.host-enabled", "quarkus.management.host-enabled",
            "quarkus.scheduler.enabled", "quarkus.flyway.migrate-at-start");

    LinkService() {
    }

    /** @param arguments none; {@code verify-audit}; or {@code --check} and perhaps a site */
    public static void main(String... arguments) {
        String first = arguments.length == 0 ? "" : arguments[0];
        if (first.equals(CHECK)) {
            listenNowhere();
            CheckCommand.start(arguments);
        } else if (List.of(arguments).equals(List.of(VERIFY_AUDIT))) {
            listenNowhere();
            Quarkus.run(VerifyAuditCommand.class, arguments);
        } else {
            Quarkus.run(arguments);
        }
    }

    private static void listenNowhere() {
        SWITCHED_OFF.forEach(key -> System.setProperty(key, "false"));
    }
}
