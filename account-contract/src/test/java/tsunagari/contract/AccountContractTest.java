package tsunagari.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.events.JsonDocuments;

class AccountContractTest {

    private static final String ISSUER = "https://link.example";

    private final OwnKey key = OwnKey.generate();
    private HttpServer published;
    private JsonWebKeySet keys;

    @BeforeEach
    void publish() throws IOException {
        published = key.publish(URI.create("http://127.0.0.1:0/jwks"), InetAddress.getLoopbackAddress());
        keys = new JsonDocuments(Duration.ofSeconds(2), Duration.ofSeconds(2))
                .keys(URI.create("http://127.0.0.1:" + published.getAddress().getPort() + "/jwks"));
    }

    @AfterEach
    void stop() {
        published.stop(0);
    }

    private ServerUnderTest everythingOf(ExampleServer server) {
        return ServerUnderTest.of(server.url(), "library", ISSUER, key.signing(), ExampleServer.ACCOUNT)
                .with(Group.DEFERRED, Group.REGISTRATION, Group.WITHDRAWAL, Group.MAILS)
                .withSuspended(ExampleServer.SUSPENDED).withDisposable(ExampleServer.DISPOSABLE);
    }

    private List<String> failed(Defect... defects) throws IOException {
        try (ExampleServer server = new ExampleServer(keys, ISSUER, defects)) {
            return new AccountContract(everythingOf(server)).checks().stream()
                    .filter(check -> !check.run().kept()).map(Check::name).toList();
        }
    }

    @Test
    void a_server_that_keeps_the_contract_passes_and_may_say_more_than_it_was_asked() throws IOException {
        assertThat(failed()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERS_IN_HTML")
    void a_defect_fails_the_checks_that_are_about_it_and_no_other(Defect defect) throws IOException {
        assertThat(failed(defect)).containsExactlyElementsOf(defect.checks());
    }

    @Test
    void every_check_fails_at_some_defect() throws IOException {
        try (ExampleServer server = new ExampleServer(keys, ISSUER)) {
            Set<String> failed = Stream.of(Defect.values()).flatMap(defect -> defect.checks().stream())
                    .collect(Collectors.toSet());
            assertThat(new AccountContract(everythingOf(server)).checks()).extracting(Check::name)
                    .containsOnlyElementsOf(failed);
        }
    }

    @Test
    void the_form_of_every_answer_matters() throws IOException {
        assertThat(failed(Defect.ANSWERS_IN_HTML)).contains("the right password opens the account",
                "an unknown account is not found", "an empty object is malformed");
    }

    @TestFactory
    Stream<DynamicTest> as_tests_of_JUnit() throws IOException {
        ExampleServer server = new ExampleServer(keys, ISSUER);
        return new AccountContract(everythingOf(server)).tests().onClose(server::close);
    }

    private record Run(int code, String text) {
    }

    private static Run run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private static Run run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = ContractCommand.run(List.of(arguments), environment, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_command_prints_a_line_for_each_check_and_ends_with_1_if_one_fails() throws IOException {
        String issuer;
        try (ServerSocket free = new ServerSocket(0)) {
            issuer = "http://localhost:" + free.getLocalPort();
        }
        try (ExampleServer server = new ExampleServer(keys, issuer)) {
            Run run = run(Map.of("CONTRACT_PASSWORD", ExampleServer.ACCOUNT.password()), "--url", server.url().toString(),
                    "--site", "library", "--issuer", issuer, "--login-id", ExampleServer.ACCOUNT.loginId());
            // The server has another key than the command makes.
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.text()).contains("FAIL  tokens: a good token is accepted - expected 404 for an unknown account; "
                    + "came 401 application/problem+json", "ok    tokens: without a token there is no answer")
                    .containsPattern("\\d+ checks, \\d+ failed; not checked: deferred, registration, withdrawal, mails")
                    .doesNotContain(ExampleServer.ACCOUNT.password());
        }
    }

    @Test
    void the_command_says_what_it_does_not_understand() {
        assertThat(run("--url", "http://localhost:1")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.text()).contains("--site is missing", "usage:");
        });
        assertThat(run("--url", "http://localhost:1", "--site", "x", "--login-id", "x").text())
                .startsWith("--password is missing, and so is CONTRACT_PASSWORD");
        assertThat(run("--url", "http://localhost:1", "--site", "x", "--login-id", "x", "--password", "x", "--groups", "mails,mail")
                .text()).startsWith("--groups: there is no mail; there are tokens, credentials, accounts, deferred,");
        assertThat(run("--sight", "library").text()).startsWith("not understood: --sight");
        assertThat(run("--key-directory", "nowhere").text()).contains("--key-directory: ", "it cannot be read");
    }

    @Test
    void its_key_is_published_on_this_machine_alone() throws IOException {
        Options options = new Options(List.of(), Map.of());

        assertThat(options.bind().isLoopbackAddress()).isTrue();
        assertThat(published.getAddress().getAddress().isLoopbackAddress()).isTrue();
        assertThat(new Options(List.of("--bind", "0.0.0.0"), Map.of()).bind().isAnyLocalAddress()).isTrue();
    }

    @Test
    void files_stay_short() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(200);
            }
        }
    }
}
