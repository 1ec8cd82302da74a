package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.TestClock;

@QuarkusTest
@TestProfile(LinkJourney.class)
class DeferredLinkingTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void the_back_office_must_finish_every_linking() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyDeferred(account);
    }

    private String connect() {
        return Journey.location(journey.consent(journey.consentPage(subject)));
    }

    private HttpResponse<String> follow(String location) {
        return browser.get(location);
    }

    @Test
    void a_deferred_connect_waits_and_leads_to_the_page_that_says_so() {
        String pending = connect();

        assertThat(pending).startsWith(OutsideWorld.linkUrl() + "/hellowork/pending?h=");
        HttpResponse<String> page = follow(pending);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-testid=\"pending-since\"", "data-testid=\"pending-until\"",
                "data-testid=\"safe-to-close\"", "data-testid=\"reload\"", "data-testid=\"reference\"");
        assertThat(rows.states(subject)).containsExactly("PENDING");
        assertThat(rows.transitions(subject)).containsExactly("REQUESTED PERSON");
        assertThat(ToldPortal.typesOf(subject)).containsExactly("pending");
    }

    @Test
    void a_reload_tells_nobody_anything() {
        String pending = connect();
        follow(pending);
        follow(pending);

        assertThat(follow(pending + "&lang=en").body()).contains("lang=\"en\"");
        assertThat(ToldPortal.of(subject)).hasSize(1);
    }

    @Test
    void L01_the_page_is_shown_to_no_other_browser() {
        String pending = connect();

        assertThat(TestBrowser.fresh().get(pending).statusCode()).isEqualTo(403);
        TestBrowser other = TestBrowser.fresh();
        Journey.of(other).consentPage(Journey.newSubject());
        assertThat(other.get(pending).statusCode()).isEqualTo(403);
    }

    @Test
    void L33_the_account_service_learns_of_it() {
        connect();

        await().atMost(SOON).untilAsserted(() -> assertThat(FakeAccounts.announcementsOf(account)).singleElement()
                .satisfies(told -> assertThat(told.getUrl()).endsWith("/linkings/" + rows.latestConnection(subject))));
    }

    @Test
    void L33_an_account_service_that_was_down_learns_of_it_later() {
        FakeAccounts.announcements(aResponse().withStatus(503));
        connect();
        await().atMost(SOON).untilAsserted(() -> assertThat(FakeAccounts.announcementsOf(account)).isNotEmpty());
        int failed = FakeAccounts.announcementsOf(account).size();
        FakeAccounts.announcements(aResponse().withStatus(204));

        await().atMost(SOON).untilAsserted(() ->
                assertThat(FakeAccounts.announcementsOf(account)).hasSizeGreaterThan(failed));
        assertThat(rows.states(subject)).containsExactly("PENDING");
    }

    @Test
    void a_sign_in_meanwhile_leads_to_the_page_in_whatever_browser_it_is() {
        connect();
        TestBrowser other = TestBrowser.fresh();

        String location = Journey.location(Journey.of(other).signIn(subject));

        assertThat(location).contains("/hellowork/pending?h=");
        assertThat(other.get(location).body()).contains("data-testid=\"pending-since\"");
        assertThat(other.signedIn()).isFalse();
        assertThat(browser.get(location).body()).as("another browser's").doesNotContain("data-testid=\"pending-since\"");
    }

    @Test
    void L06_a_second_consent_and_a_second_handshake_begin_nothing_new() {
        String handle = journey.consentPage(subject);
        String first = Journey.location(journey.consent(handle));

        assertThat(Journey.location(journey.consent(handle))).isEqualTo(first);
        String again = journey.consentPage(subject);
        assertThat(Journey.location(browser.get("/hellowork/connect?h=" + again))).contains("/hellowork/pending?h=" + again);
        assertThat(follow("/hellowork/pending?h=" + again).statusCode()).isEqualTo(200);
        assertThat(rows.connections(subject)).isEqualTo(1);
    }

    @Test
    void a_portal_that_offers_to_connect_once_more_is_told_once_more_in_a_minute() {
        connect();
        String page = "/hellowork/connect?h=" + journey.consentPage(subject);

        browser.get(page);
        assertThat(ToldPortal.of(subject)).hasSize(1);
        TestClock.later(Duration.ofSeconds(61), () -> {
            browser.get(page);
            browser.get(page);
        });

        assertThat(ToldPortal.of(subject)).hasSize(2);
        assertThat(ToldPortal.of(subject).stream().distinct().toList()).singleElement()
                .satisfies(told -> assertThat(told.type()).isEqualTo("pending"));
    }

    @Test
    void every_connection_of_a_site_that_is_configured_so_waits() {
        FakeAccounts.verify(account);
        browser.get(Journey.initiateLogin("connect").replace("hellowork", "denpa"));
        FakePortal.issues(TestIdTokens.valid(subject).with("aud", "denpa").with("nonce", FakePortal.lastPar().get("nonce")));
        String consent = Journey.location(browser.get(
                Journey.callback(FakePortal.lastPar().get("state")).replace("hellowork", "denpa")));

        HttpResponse<String> answer = browser.post("/denpa/connect", "h", consent.substring(consent.indexOf("h=") + 2),
                "loginId", "nanako", "password", "Tsunagari-2026");

        assertThat(Journey.location(answer)).contains("/denpa/pending?h=");
        assertThat(rows.states(subject)).containsExactly("PENDING");
    }

    @Test
    void L07_the_account_is_taken_while_it_waits() {
        connect();

        assertThat(Journey.of(TestBrowser.fresh()).connect(Journey.newSubject(), account).statusCode()).isEqualTo(409);
    }

}
