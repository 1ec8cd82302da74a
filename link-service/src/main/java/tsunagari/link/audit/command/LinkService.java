package tsunagari.link.audit.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/** Starts the service; or, with the argument {@code verify-audit}, verifies the audit and ends. */
@QuarkusMain
public final class LinkService {

    private static final String VERIFY_AUDIT = "verify-audit";
    /** A service may be running beside the command: the command listens nowhere and does nothing by schedule. */
    private static final List<String> SWITCHED_OFF = List.of("quarkus.http.host-enabled", "quarkus.management.host-enabled",
            "quarkus.scheduler.enabled", "quarkus.flyway.migrate-at-start");

    LinkService() {
    }

    /** @param arguments none, or {@code verify-audit} */
    public static void main(String... arguments) {
        if (List.of(arguments).equals(List.of(VERIFY_AUDIT))) {
            SWITCHED_OFF.forEach(key -> System.setProperty(key, "false"));
            Quarkus.run(VerifyAuditCommand.class, arguments);
        } else {
            Quarkus.run(arguments);
        }
    }
}
