package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.launcher.Service;

/** {@code --check}, beside a service that is running. */
@OnTheRunningSystem
class CheckIT {
    @TempDir
    Path folder;

    private RunningSystem system;

    @BeforeEach
    void remember(RunningSystem running) {
        system = running;
    }

    private Program.Ended check(Map<String, String> changes, String... site) throws IOException, InterruptedException {
        return new LinkCommand(system.stack(), folder)
            .run(changes, Stream.concat(Stream.of("--check"), Stream.of(site)).toArray(String[]::new));
    }

    @Test
    void every_site_of_the_demonstration_is_in_order() throws Exception {
        Program.Ended ended = check(Map.of());

        assertThat(ended.code()).as(ended.toString()).isZero();
        assertThat(ended.lines()).hasSize(4 * 6).allMatch(line -> line.matches("[a-z]+: [a-z ]+: ok, .+"));
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void it_needs_no_database_and_listens_nowhere() throws Exception {
        try (ServerSocket database = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            String url = "jdbc:mariadb://127.0.0.1:" + database.getLocalPort() + "/link";

            Program.Ended ended = check(Map.of("QUARKUS_DATASOURCE_JDBC_URL", url), "hellowork");

            assertThat(ended.code()).as(ended.toString()).isZero();
            assertThat(ended.lines()).hasSize(6).allMatch(line -> line.startsWith("hellowork: "));
            database.setSoTimeout(1);
            assertThatThrownBy(database::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_unknown_site_is_a_misunderstanding() throws Exception {
        Program.Ended ended = check(Map.of(), "library");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.lines()).isEmpty();
        assertThat(ended.errors()).contains("no site is configured as library", "denpa, etax, hellowork, nenkin");
    }

    @Test
    void a_bad_key_is_explained_in_the_words_of_the_start() throws Exception {
        Files.writeString(folder.resolve("current.jwk"), "{}");

        Program.Ended ended = check(Map.of("TSUNAGARI_LINK_KEYS_DIRECTORY", folder.toString()));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines()).singleElement().asString().startsWith("link-service: configuration: "
            + "tsunagari.link.keys.directory: " + folder.resolve("current.jwk") + ": it is no JSON Web Key; do: ");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void every_missing_setting_is_a_line_and_nothing_else_is_printed() throws Exception {
        Program.Ended ended = check(Map.of("SMALLRYE_CONFIG_LOCATIONS", ""));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.lines()).hasSize(2).allMatch(line -> line.startsWith("link-service: configuration: SRCFG"))
            .anyMatch(line -> line.contains("tsunagari.link.state-secret"));
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void an_account_service_that_does_not_trust_us_and_a_portal_of_another_name_are_told_apart() throws Exception {
        String base = "http://127.0.0.1:" + system.stack().settings().ports().of(Service.LINK);
        String issuer = "http://127.0.0.1:" + system.stack().settings().ports().of(Service.PORTAL);

        Program.Ended ended = check(Map.of("TSUNAGARI_LINK_BASE_URL", base,
            "TSUNAGARI_LINK_SITES_HELLOWORK_PORTAL_ISSUER", issuer), "hellowork");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.wrong()).satisfiesExactly(
            portal -> assertThat(portal).startsWith("hellowork: portal: ").contains("names another issuer than " + issuer),
            account -> assertThat(account).startsWith("hellowork: account service: ").contains("answers 401",
                "tsunagari.account.link-service.issuer=" + base));
    }
}
