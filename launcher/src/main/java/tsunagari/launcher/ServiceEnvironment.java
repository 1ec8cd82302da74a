package tsunagari.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables that a service is started with. */
final class ServiceEnvironment {
    /** On one machine, where the load balancer looks several times a second. */
    private static final Duration LOAD_BALANCER_NOTICES = Duration.ofSeconds(1);

    private final StackSettings settings;
    private final SecretFiles secrets;

    ServiceEnvironment(StackSettings settings, SecretFiles secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Every service gets every port, because each of them knows the others by address. */
    Map<String, String> of(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_PROFILE", "demo");
        settings.ports().byVariable().forEach((variable, port) -> environment.put(variable, port.toString()));
        String files = propertiesFiles(service);
        if (!files.isEmpty()) {
            environment.put("SMALLRYE_CONFIG_LOCATIONS", files);
        }
        DatabaseAddress database = settings.databases().get(service);
        if (database != null) {
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.url());
            environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password().reveal());
        }
        switch (service) {
            case LINK -> environment.put("TSUNAGARI_LINK_KEYS_DIRECTORY", secrets.keysOf(service).toString());
            case PORTAL -> environment.put("PORTAL_STATE_FILE", settings.data().portalState().toString());
            case ACCOUNT -> environment.put("TSUNAGARI_ACCOUNT_KEYS_DIRECTORY", secrets.keysOf(service).toString());
        }
        return environment;
    }

    private String propertiesFiles(Service service) {
        Stream<Path> secret = service.hasDatabase() ? Stream.of(secrets.propertiesOf(service)) : Stream.empty();
        return Stream.concat(secret, settings.additional().stream())
            .map(file -> file.toUri().toString()).collect(Collectors.joining(","));
    }

    /**
     * The same as the service's, but for the ports that it listens at itself: what it tells others as its address stays
     * the service's.
     */
    Map<String, String> of(Replica replica) {
        Map<String, String> environment = of(replica.service());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(replica.port()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(replica.managementPort()));
        environment.put("QUARKUS_SHUTDOWN_DELAY", LOAD_BALANCER_NOTICES.toString());
        return environment;
    }
}
