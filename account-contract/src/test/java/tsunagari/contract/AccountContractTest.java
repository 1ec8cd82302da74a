package tsunagari.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    private static final Map<Defect, List<String>> FOUND = new EnumMap<>(Map.ofEntries(
            Map.entry(Defect.TAKES_EXPIRED_TOKENS, List.of("an expired token is refused")),
            Map.entry(Defect.TAKES_UNSIGNED_TOKENS, List.of("a token that another key signed is refused",
                    "a token without a signature (alg none) is refused")),
            Map.entry(Defect.TAKES_ANY_AUDIENCE, List.of("a token for another service is refused")),
            Map.entry(Defect.TAKES_ANY_SCOPE, List.of("a token for another operation is not enough")),
            Map.entry(Defect.TAKES_ANY_SITE, List.of("a token for another site is not enough")),
            Map.entry(Defect.TELLS_UNKNOWN_FROM_WRONG, List.of("an unknown login id is refused as a wrong password is")),
            Map.entry(Defect.NEVER_THROTTLES, List.of("guesses are counted")),
            Map.entry(Defect.THROTTLES_WITHOUT_A_TIME, List.of("guesses are counted")),
            Map.entry(Defect.SHOWS_THE_LOGIN_ID, List.of("the right password opens the account",
                    "a provisional guess can be settled, more than once")),
            Map.entry(Defect.KNOWS_EVERY_ACCOUNT, List.of("a good token is accepted", "an unknown account is not found",
                    "what can be no account is not found either", "an unknown account is not found",
                    "an unknown account is not found")),
            Map.entry(Defect.BREAKS_ON_LONG_INPUT, List.of("a login id that is too long is malformed",
                    "a password that is too long is malformed", "what is longer than any request is refused",
                    "an address that is too long is malformed")),
            Map.entry(Defect.IGNORES_IDEMPOTENCY_KEYS, List.of("another request under the same Idempotency-Key is refused",
                    "without an Idempotency-Key it is malformed", "without an Idempotency-Key it is malformed",
                    "another notice under the same Idempotency-Key is refused")),
            Map.entry(Defect.TELLS_TAKEN_ADDRESSES, List.of("an address that is taken is answered alike")),
            Map.entry(Defect.KEEPS_WITHDRAWN_ACCOUNTS,
                    List.of("an account that was given up is gone, and its password opens nothing")),
            Map.entry(Defect.NOTES_LINKINGS_OF_NOBODY, List.of("for an unknown account nothing is noted"))));

    private final OwnKey key = OwnKey.generate();
    private HttpServer published;
    private JsonWebKeySet keys;

    @BeforeEach
    void publish() throws IOException {
        published = key.publish(URI.create("http://127.0.0.1:0/jwks"));
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
        assertThat(failed(defect)).containsExactlyElementsOf(FOUND.get(defect));
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = ContractCommand.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void the_command_prints_a_line_for_each_check_and_ends_with_1_if_one_fails() throws IOException {
        String issuer;
        try (ServerSocket free = new ServerSocket(0)) {
            issuer = "http://localhost:" + free.getLocalPort();
        }
        try (ExampleServer server = new ExampleServer(keys, issuer)) {
            Run run = run("--url", server.url().toString(), "--site", "library", "--issuer", issuer,
                    "--login-id", ExampleServer.ACCOUNT.loginId(), "--password", ExampleServer.ACCOUNT.password());
            // The server has another key than the command makes.
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.text()).contains("FAIL  tokens: a good token is accepted - expected 404 for an unknown account; "
                    + "came 401 application/problem+json", "ok    tokens: without a token there is no answer")
                    .containsPattern("\\d+ checks, \\d+ failed").doesNotContain(ExampleServer.ACCOUNT.password());
        }
    }

    @Test
    void the_command_says_what_it_does_not_understand() {
        assertThat(run("--url", "http://localhost:1")).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.text()).contains("--site is missing", "usage:");
        });
        assertThat(run("--sight", "library").text()).startsWith("not understood: --sight");
        assertThat(run("--key-directory", "nowhere").text()).contains("--key-directory: ", "it cannot be read");
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
