package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationTest {
    @TempDir
    Path root;

    private FakeProject project;
    private Process launched;

    @BeforeEach
    void prepare() throws IOException {
        project = new FakeProject(root);
    }

    @AfterEach
    void leave_nothing_running() throws InterruptedException {
        if (launched != null) {
            launched.destroy();
            assertThat(launched.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void it_says_where_to_begin_and_stops_everything_in_order_when_told_to() throws Exception {
        launchAndAwaitReady();
        List<ProcessHandle> children = launched.descendants().toList();

        launched.destroy();

        assertThat(launched.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(children).hasSizeGreaterThanOrEqualTo(4).noneMatch(ProcessHandle::isAlive);
        assertThat(project.text())
            .contains("http://localhost:" + project.port("PORTAL_PORT") + "/", "求職 七子", "Stopped")
            .doesNotContain("exit code");
        assertThat(project.log(Service.LINK)).contains("database at the end: true");
    }

    @Test
    void a_service_gets_the_ports_of_all_and_its_own_secrets() throws Exception {
        launchAndAwaitReady();

        assertThat(project.log(Service.LINK)).contains("QUARKUS_PROFILE=demo",
            "PORTAL_PORT=" + project.port("PORTAL_PORT"),
            "SMALLRYE_CONFIG_LOCATIONS=" + project.demo().resolve("secrets/link-service.properties").toUri(),
            "TSUNAGARI_LINK_KEYS_DIRECTORY=" + project.demo().resolve("keys/link"));
        assertThat(project.log(Service.ACCOUNT)).contains("secrets/account-service.properties")
            .doesNotContain("TSUNAGARI_LINK_KEYS_DIRECTORY");
        assertThat(project.log(Service.PORTAL)).contains("PORTAL_STATE_FILE=" + project.demo().resolve("portal.json"))
            .doesNotContain("SMALLRYE_CONFIG_LOCATIONS");
    }

    @Test
    void a_file_of_additional_settings_is_read_by_all_services() throws Exception {
        Path more = Files.writeString(root.resolve("library.properties"), "a=b\n");
        launchAndAwaitReady("--config", more.toString());

        for (Service service : Service.values()) {
            assertThat(project.log(service).lines()).anySatisfy(
                line -> assertThat(line).startsWith("SMALLRYE_CONFIG_LOCATIONS=").endsWith(more.toUri().toString()));
        }
        assertThat(project.log(Service.LINK)).contains("link-service.properties," + more.toUri());
    }

    @Test
    void a_file_of_additional_settings_that_is_not_there_is_named_and_nothing_is_deleted() throws Exception {
        project.with("FAKE_DIES", "link-service").run();
        String before = secrets();

        assertThat(project.run("--fresh", "--config", "nowhere.properties")).isEqualTo(1);

        assertThat(project.text()).contains("Cannot read nowhere.properties.").doesNotContain("Starting");
        assertThat(secrets()).isEqualTo(before);
    }

    @Test
    void a_service_that_dies_ends_everything_and_shows_its_last_words() throws Exception {
        int exit = project.with("FAKE_DIES", "account-service").run();

        assertThat(exit).isEqualTo(1);
        assertThat(project.text()).contains("account-service ended with exit code 3", "the reason of its end", "Stopped");
    }

    @Test
    void a_taken_port_is_named_with_the_variable_that_moves_it_and_nothing_starts() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int exit = project.with("ACCOUNT_MANAGEMENT_PORT", Integer.toString(taken.getLocalPort())).run();

            assertThat(exit).isEqualTo(1);
            assertThat(project.text()).contains(
                "Port " + taken.getLocalPort() + " (account-service, health and metrics) is taken",
                "ACCOUNT_MANAGEMENT_PORT=<port>").doesNotContain("Starting");
        }
    }

    @Test
    void two_services_on_one_port_are_refused() throws Exception {
        int exit = project.with("LINK_PORT", "18080").with("PORTAL_PORT", "18080").run();

        assertThat(exit).isEqualTo(1);
        assertThat(project.text()).contains("LINK_PORT and PORTAL_PORT are both 18080");
    }

    @Test
    void half_a_database_of_ones_own_is_refused() throws Exception {
        assertThat(project.with("LINK_DB_URL", "jdbc:mariadb://127.0.0.1:1/link").run()).isEqualTo(1);
        assertThat(project.text()).contains("LINK_DB_URL, LINK_DB_USER and LINK_DB_PASSWORD");
    }

    @Test
    void databases_of_ones_own_replace_the_embedded_one() throws Exception {
        for (String service : List.of("LINK", "ACCOUNT")) {
            project.with(service + "_DB_URL", "jdbc:mariadb://127.0.0.1:1/" + service)
                .with(service + "_DB_USER", "own").with(service + "_DB_PASSWORD", "own-password");
        }
        launchAndAwaitReady();

        assertThat(project.text()).doesNotContain("MariaDB");
        assertThat(project.log(Service.LINK)).contains("QUARKUS_DATASOURCE_JDBC_URL=jdbc:mariadb://127.0.0.1:1/LINK",
            "QUARKUS_DATASOURCE_USERNAME=own", "QUARKUS_DATASOURCE_PASSWORD=own-password");
    }

    @Test
    void secrets_are_kept_between_runs_until_a_fresh_one() throws Exception {
        Path mine = Files.writeString(Files.createDirectories(project.demo()).resolve("mine.txt"), "not the launcher's");
        project.with("FAKE_DIES", "link-service").run();
        String first = secrets();
        project.run();
        assertThat(secrets()).isEqualTo(first);

        project.run("--fresh");

        assertThat(secrets()).isNotEqualTo(first);
        assertThat(mine).exists();
    }

    @Test
    void a_support_token_is_for_the_port_of_the_last_run_whatever_this_terminals_variables_say() throws Exception {
        int port = project.port("LINK_PORT");
        project.with("FAKE_DIES", "link-service").run();

        assertThat(project.with("LINK_PORT", "18080").run("--support-token", "support")).isZero();

        String claims = new String(Base64.getUrlDecoder().decode(project.text().strip().split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"iss\":\"http://localhost:" + port + "\"");
    }

    @Test
    void an_unknown_argument_shows_the_usage() throws Exception {
        assertThat(project.run("--frsh")).isEqualTo(2);
        assertThat(project.text()).contains("Cannot understand: --frsh", "Usage: ./demo");
    }

    private String secrets() throws IOException {
        return Files.readString(project.demo().resolve("secrets/link-service.properties"))
            + Files.readString(project.demo().resolve("keys/link/current.jwk"));
    }

    private void launchAndAwaitReady(String... arguments) throws IOException {
        launched = project.launch(arguments);
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(
            () -> project.text().contains("Ready in") || !launched.isAlive());
        assertThat(project.text()).contains("Ready in");
    }
}
