package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the documents, as they stand there, at a link-service with the site of the documents. */
@QuarkusTest
@TestProfile(ExampleSite.class)
class ExamplesTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String SECRET = "library-example-secret-make-your-own-0001";

    private final TestBrowser browser = TestBrowser.fresh();
    private final String account = Journey.newAccount();
    private final String subject = Journey.newSubject();
    private final List<Process> programs = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void the_programs_run_and_somebody_is_connected() throws IOException {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
        run("ExternalHome.java", OutsideWorld.linkUrl() + "/library", ExampleSite.homePort());
        run("SessionEnds.java", OutsideWorld.linkUrl(), "library", ExampleSite.eventsPort());
        String consent = Journey.location(handshake("connect"));
        browser.post("/library/connect", "h", URI.create(consent).getQuery().substring("h=".length()), "loginId",
                "hanako@example.com", "password", "Tsunagari-2026");
    }

    @AfterEach
    void the_programs_end() {
        programs.forEach(Process::destroyForcibly);
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", ExampleSite.EXAMPLES.resolve(program).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(program).toFile());
        builder.environment().put("HOME_SECRET", SECRET);
        Process process = builder.start();
        programs.add(process);
        int port = Integer.parseInt(arguments[arguments.length - 1]);
        await().atMost(SOON).failFast(program, () -> {
            assertThat(process.isAlive()).as(output(program)).isTrue();
        }).until(() -> listens(port));
    }

    private String output(String program) throws IOException {
        return Files.readString(folder.resolve(program));
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> handshake(String target) {
        browser.get(Journey.initiateLogin(target).replace("hellowork", "library"));
        Map<String, String> pushed = FakePortal.lastPar();
        FakePortal.issues(TestIdTokens.valid(subject).with("aud", "library").with("nonce", pushed.get("nonce")));
        return browser.get(Journey.callback(pushed.get("state")).replace("/hellowork/", "/library/"));
    }

    /** As a browser does. */
    private HttpResponse<String> followed(HttpResponse<String> answer) {
        HttpResponse<String> next = answer;
        while (next.statusCode() == 303) {
            String location = Journey.location(next);
            next = browser.get(location.startsWith("/") ? home(location) : location);
        }
        return next;
    }

    private static String home(String path) {
        return "http://localhost:" + ExampleSite.homePort() + path;
    }

    @Test
    void a_person_signs_in_by_the_portal_and_is_at_home_at_the_sites_own_page() {
        HttpResponse<String> home = followed(handshake("mypage"));

        assertThat(home.uri()).hasToString(home("/home"));
        assertThat(home.body()).isEqualTo("Signed in to the account " + account);
        assertThat(home.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(followed(browser.get("/library/mypage")).body()).as("again").contains(account);
    }

    @Test
    void A41_a_code_from_elsewhere_signs_nobody_in_at_the_sites_own_page() {
        handshake("mypage");
        String foreign = Journey.location(browser.get("/library/mypage"));
        TestBrowser victim = TestBrowser.fresh();

        HttpResponse<String> answer = victim.get(foreign);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).startsWith(OutsideWorld.linkUrl() + "/library/mypage?code_challenge=");
        assertThat(victim.get(Journey.location(answer)).statusCode()).as("not signed in").isEqualTo(401);
        assertThat(victim.get(foreign).statusCode()).as("nor by its own secret").isEqualTo(403);
    }

    @Test
    void A37_the_site_hears_when_the_session_ends() throws IOException {
        followed(handshake("mypage"));

        browser.post("/library/logout");

        await().atMost(SOON).until(() -> output("SessionEnds.java").matches("(?s)ended: [A-Za-z0-9_-]{22} by user\n"));
    }

    @Test
    void A27_the_site_hears_of_nothing_that_link_service_did_not_say() throws Exception {
        String logout = TestIdTokens.loggedOut(subject).sign();
        for (String token : List.of("", "x", "a.b.c", logout, logout.replaceFirst("\\.[^.]*$", "."))) {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest
                    .newBuilder(URI.create("http://localhost:" + ExampleSite.eventsPort() + "/events"))
                    .header("Content-Type", "application/secevent+jwt")
                    .POST(HttpRequest.BodyPublishers.ofString(token)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(token).isEqualTo(400);
        }
        assertThat(output("SessionEnds.java")).isEmpty();
    }
}
