package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.events.SecurityEvent;
import tsunagari.events.SecurityEventSigner;
import tsunagari.events.SecurityEventToken;
import tsunagari.events.SubjectIdentifier;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionHandle;

/** The program of the documents, as it stands there, at a link-service with the site of the documents. */
@QuarkusTest
@TestProfile(ExampleSite.class)
class ExamplesTest {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final TestBrowser browser = TestBrowser.fresh();
    private final String account = Journey.newAccount();
    private final String subject = Journey.newSubject();
    private Process program;

    @TempDir
    static Path folder;

    @Inject
    SqlRows sql;

    @Inject
    SigningKeys keys;

    @BeforeAll
    static void the_program_compiles() {
        ExampleProgram.compile(folder);
    }

    @BeforeEach
    void the_program_runs_and_somebody_is_connected() throws IOException {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
        program = ExampleProgram.start(folder);
        String consent = Journey.location(handshake("connect"));
        browser.post("/library/connect", "h", URI.create(consent).getQuery().substring("h=".length()), "loginId",
                "hanako@example.com", "password", "Tsunagari-2026");
    }

    @AfterEach
    void the_program_ends() {
        program.destroyForcibly().onExit().join();
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
        assertThat(home.body()).contains("Signed in to the account " + account + "<");
        assertThat(home.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(followed(browser.get("/library/mypage")).body()).as("again").contains(account);
    }

    @Test
    void A41_a_code_from_elsewhere_signs_nobody_in_at_the_sites_own_page() {
        handshake("mypage");
        String foreign = Journey.location(browser.get("/library/mypage"));
        TestBrowser victim = TestBrowser.fresh();

        HttpResponse<String> answer = victim.get(home(Journey.location(victim.get(foreign))));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).startsWith(OutsideWorld.linkUrl() + "/library/mypage?code_challenge=");
        assertThat(victim.get(Journey.location(answer)).statusCode()).as("not signed in").isEqualTo(401);
        assertThat(victim.get(foreign).statusCode()).as("nor by its own secret").isEqualTo(403);
    }

    private boolean signedIn() {
        return browser.get(home("/home")).statusCode() == 200;
    }

    @Test
    void A37_the_person_is_signed_out_when_the_session_ends_elsewhere() {
        followed(handshake("mypage"));

        browser.post("/library/logout");

        await().atMost(SOON).until(() -> !signedIn());
    }

    @Test
    void the_person_signs_out_at_the_sites_own_page_and_with_it_at_link_service() {
        followed(handshake("mypage"));

        HttpResponse<String> answer = browser.post(home("/home/sign-out"));

        assertThat(Journey.location(answer)).isEqualTo(OutsideWorld.linkUrl() + "/library/signed-out");
        assertThat(signedIn()).isFalse();
        assertThat(browser.get("/library/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_lasts_until_its_time_has_passed_and_no_longer() {
        await().atMost(SOON).until(() -> sawTheSitesOwnPageOfASessionOf(Duration.ofSeconds(2)));

        await().atMost(SOON).until(() -> !signedIn());
    }

    /** False if the session was over before the page was there: then this machine stood still. */
    private boolean sawTheSitesOwnPageOfASessionOf(Duration time) {
        handshake("mypage");
        sql.update("update site_session set expires_at = ? where token_hash = ?", Instant.now().plus(time), session());
        return followed(browser.get("/library/mypage")).body().contains(account);
    }

    private byte[] session() {
        return sql.select(row -> row.getBytes("token_hash"), "select token_hash from site_session where subject = ? "
                + "order by began_at desc", subject).get(0);
    }

    @Test
    void A37_word_of_the_end_that_overtakes_the_answer_to_the_code_is_kept() throws Exception {
        handshake("mypage");
        String handle = SessionHandle.of(session()).value();

        assertThat(told(end(handle, OutsideWorld.linkUrl(), "library"))).isEqualTo(202);

        assertThat(followed(browser.get("/library/mypage")).statusCode()).isEqualTo(403);
        assertThat(signedIn()).isFalse();
    }

    private String end(String handle, String issuer, String site) {
        return SecurityEventSigner.sign(new SecurityEventToken(issuer, site, UUID.randomUUID().toString(), Instant.now(),
                Optional.empty(), new SubjectIdentifier.Opaque(handle), new SecurityEvent(
                        "https://schemas.openid.net/secevent/caep/event-type/session-revoked", Map.of())), keys.current());
    }

    private static int told(String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(home("/events")))
                .header("Content-Type", "application/secevent+jwt").POST(HttpRequest.BodyPublishers.ofString(token)).build(),
                HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    @Test
    void A27_the_site_hears_of_nothing_that_link_service_did_not_say_to_it() throws Exception {
        followed(handshake("mypage"));
        String handle = SessionHandle.of(session()).value();
        String end = end(handle, OutsideWorld.linkUrl(), "library");
        String logout = TestIdTokens.loggedOut(subject).sign();
        for (String token : List.of("", "x", "a.b.c", logout, logout.replaceFirst("\\.[^.]*$", "."),
                end(handle, OutsideWorld.linkUrl(), "hellowork"), end(handle, "http://localhost:1", "library"),
                end.replaceFirst("\\.[^.]*$", ".AAAA"), end.substring(0, end.lastIndexOf('.')))) {
            assertThat(told(token)).as(token).isEqualTo(400);
        }
        assertThat(signedIn()).isTrue();
    }
}
