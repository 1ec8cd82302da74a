package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.launcher.Service;

/** Nothing here runs containers; so docker-compose.yml is compared with what the services and the launcher really know. */
class ComposeIT {
    /** Read by Quarkus itself, whatever the application. */
    private static final Set<String> QUARKUS = Set.of("QUARKUS_PROFILE", "SMALLRYE_CONFIG_LOCATIONS",
        "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME");
    private static final Set<String> MARIADB = Set.of("MARIADB_ROOT_PASSWORD_FILE", "MARIADB_ROOT_HOST");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");
    private static final Pattern HEALTH = Pattern.compile("HEALTHCHECK .*\\b(90\\d\\d)\\b.*/q/health/(?:live|ready)\\b");

    private static JsonNode compose;

    @BeforeAll
    static void parse() throws IOException {
        compose = new ObjectMapper(new YAMLFactory()).readTree(RunningSystem.ROOT.resolve("docker-compose.yml").toFile());
    }

    @ParameterizedTest
    @EnumSource
    void every_variable_is_one_that_the_service_knows(Service service) throws IOException {
        Set<String> known = new TreeSet<>(QUARKUS);
        known.addAll(placeholders(service).keySet());
        known.addAll(ConfigurationKeys.variablesOf(service));

        assertThat(names(of(service).path("environment"))).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void every_variable_of_the_database_is_one_that_its_image_knows() {
        assertThat(names(compose.path("services").path("mariadb").path("environment"))).isSubsetOf(MARIADB);
    }

    @ParameterizedTest
    @EnumSource
    void the_images_health_check_asks_the_services_own_management_port(Service service) throws IOException {
        String dockerfile = Files.readString(dockerfile(service)).replace("\\\n", "");

        Matcher health = HEALTH.matcher(dockerfile);
        assertThat(health.find()).as(dockerfile).isTrue();
        assertThat(health.group(1)).isEqualTo(placeholders(service).get(service.managementPortVariable()));
    }

    @Test
    void the_published_ports_are_those_of_the_services_and_on_this_machine_only() throws IOException {
        List<String> expected = new ArrayList<>();
        for (Service service : Service.values()) {
            for (String variable : List.of(service.portVariable(), service.managementPortVariable())) {
                String port = placeholders(service).get(variable);
                expected.add("127.0.0.1:" + port + ":" + port);
            }
        }

        assertThat(texts(of(Service.PORTAL).path("ports"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void link_and_account_service_share_the_portals_network() {
        for (Service service : List.of(Service.LINK, Service.ACCOUNT)) {
            assertThat(of(service).path("network_mode").asText()).isEqualTo("service:portal-mock");
            assertThat(of(service).has("ports")).as("ports in a shared namespace are published by its owner").isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_is_built_from_a_dockerfile_in_the_tree(Service service) throws IOException {
        assertThat(dockerfile(service)).isRegularFile();
        assertThat(Files.readString(dockerfile(service))).contains("USER ", "quarkus-app");
    }

    @Test
    void every_secret_is_a_file_that_the_launcher_makes(@TempDir Path folder) throws Exception {
        Process launcher = new ProcessBuilder("sh", RunningSystem.ROOT.resolve("demo").toString(),
            "--secrets", folder.resolve("made").toString()).redirectErrorStream(true).start();
        String output = new String(launcher.getInputStream().readAllBytes());
        assertThat(launcher.waitFor()).as(output).isZero();

        for (JsonNode secret : compose.path("secrets")) {
            String file = secret.path("file").asText();
            assertThat(file).startsWith(".secrets/");
            assertThat(folder.resolve("made").resolve(file.substring(".secrets/".length()))).isRegularFile();
        }
    }

    @Test
    void every_secret_and_volume_that_is_used_is_declared() {
        for (JsonNode service : compose.path("services")) {
            Set<String> used = new TreeSet<>();
            service.path("secrets").forEach(secret ->
                used.add(secret.isTextual() ? secret.asText() : secret.path("source").asText()));
            assertThat(names(compose.path("secrets"))).containsAll(used);
            texts(service.path("volumes")).forEach(volume ->
                assertThat(names(compose.path("volumes"))).contains(volume.split(":")[0]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_a_variable_names_is_a_secret_of_that_service(Service service) {
        Set<String> mounted = new TreeSet<>();
        of(service).path("secrets").forEach(secret -> mounted.add(
            secret.isTextual() ? "/run/secrets/" + secret.asText() : secret.path("target").asText()));

        of(service).path("environment").forEach(value -> {
            if (value.asText().startsWith("/run/secrets/")) {
                assertThat(mounted).anyMatch(path -> path.startsWith(value.asText()));
            }
        });
    }

    @Test
    void services_start_when_what_they_need_is_healthy() {
        for (Service service : List.of(Service.LINK, Service.ACCOUNT)) {
            JsonNode needs = of(service).path("depends_on");
            assertThat(names(needs)).contains("mariadb", "portal-mock");
            needs.forEach(need -> assertThat(need.path("condition").asText()).isEqualTo("service_healthy"));
        }
    }

    private static Path dockerfile(Service service) {
        return RunningSystem.ROOT.resolve(of(service).path("build").asText()).resolve("Dockerfile");
    }

    private static JsonNode of(Service service) {
        return compose.path("services").path(service.folder());
    }

    private static Map<String, String> placeholders(Service service) throws IOException {
        Map<String, String> found = new TreeMap<>();
        Path resources = RunningSystem.ROOT.resolve(service.folder()).resolve("src/main/resources");
        try (Stream<Path> files = Files.list(resources).filter(file -> file.toString().endsWith(".properties"))) {
            for (Path file : files.toList()) {
                Matcher placeholder = PLACEHOLDER.matcher(Files.readString(file));
                while (placeholder.find()) {
                    found.put(placeholder.group(1), placeholder.group(2));
                }
            }
        }
        return found;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
