package tsunagari.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Servers that answer every request alike, with what the checks are not to print or to fall over. */
class HostileServerTest {

    private static final Credentials ACCOUNT = new Credentials("sora@example.com", "Li\"brary/\\ 2026\u00e9$1");
    private static final Credentials SUSPENDED = new Credentials("umi@example.com", "Another-2026");
    private static final String ESCAPED = ACCOUNT.password().chars().mapToObj("\\u%04X"::formatted)
            .collect(Collectors.joining());

    /** A line for each check of a server that answers 200, JSON by name, and this to what it is sent. */
    private static List<String> lines(UnaryOperator<String> answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] body = answer.apply(sent).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return new AccountContract(ServerUnderTest.of(url, "library", "https://link.example", OwnKey.generate().signing(),
                    ACCOUNT).withSuspended(SUSPENDED)).checks().stream().map(check -> check.line(check.run())).toList();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void passwords_that_a_server_echoes_are_not_printed_however_JSON_has_them() throws IOException {
        for (UnaryOperator<String> echo : List.<UnaryOperator<String>>of(
                sent -> sent.replaceFirst(".*\"password\"", "\"password\""), sent -> ACCOUNT.password(), sent -> ESCAPED)) {
            assertThat(lines(echo)).anyMatch(line -> line.contains("[password]")).noneMatch(line -> line.contains("brary")
                    || line.contains(SUSPENDED.password()) || line.contains("\\u0062") || line.contains("\\u002F"));
        }
    }

    @Test
    void the_beginning_of_a_password_is_not_printed_either() throws IOException {
        String before = "x".repeat(150);

        assertThat(lines(sent -> before + ACCOUNT.password())).anyMatch(line -> line.contains(before + "[password]"))
                .noneMatch(line -> line.contains("xLi"));
    }

    @Test
    void what_a_terminal_would_obey_is_not_printed() throws IOException {
        assertThat(lines(sent -> "\u001b[2J\u009b31m\u202e\u0000\b{\"echo\":1}")).noneMatch(line -> line.matches(".*\\p{C}.*"))
                .anyMatch(line -> line.contains("\uFFFD[2J\uFFFD31m\uFFFD\uFFFD\uFFFD{\"echo\":1}"));
    }

    @Test
    void a_server_that_opens_no_account_agrees_to_no_linking() throws IOException {
        assertThat(lines(sent -> "{}")).anyMatch(line -> line.startsWith("FAIL  credentials: the linking is as agreed"));
    }

    @Test
    void names_that_can_stand_in_no_address_fail_the_checks_and_no_more() throws IOException {
        String ids = "{\"outcome\":\"VERIFIED\",\"accountId\":\"a \\u001b[2J\",\"maskedLoginId\":\"s\",\"guess\":\"1\"}";

        assertThat(lines(sent -> ids)).anyMatch(line -> line.startsWith("FAIL  accounts: an open account is ACTIVE")
                && line.endsWith("came an account or a guess that cannot stand in an address"));
        assertThat(lines(sent -> ids.replace("a \\u001b[2J", "a").replace("\"1\"", "\"1 \\u001b[2J\"")))
                .anyMatch(line -> line.startsWith("FAIL  credentials: a provisional guess can be settled")
                        && line.endsWith("cannot stand in an address")).noneMatch(line -> line.matches(".*\\p{Cntrl}.*"));
    }
}
