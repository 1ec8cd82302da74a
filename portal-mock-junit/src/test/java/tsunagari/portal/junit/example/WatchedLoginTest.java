package tsunagari.portal.junit.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.browser.AuthorizationResponse;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.control.Journal;
import tsunagari.portal.junit.control.JournalEntry;
import tsunagari.portal.junit.control.JournalQuery;

/** Logins of the example site that a test interrupts or reads about afterwards. */
class WatchedLoginTest {

    private static final ExampleSite SITE = new ExampleSite();

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client
            .redirectUri(SITE.at("/callback").toString())
            .jwksUri(SITE.at("/jwks").toString()))
        .persona("hanako", "求職 花子")
        .build();

    private final Browser browser = portal.browser().signInAs("hanako");
    private final JournalQuery journal = portal.journal().fromNowOn();

    @BeforeAll
    static void trust_the_portal() {
        SITE.trusting(portal.issuer());
    }

    @AfterAll
    static void close_the_site() {
        SITE.close();
    }

    @AfterEach
    void set_the_clock() {
        portal.clock().reset();
    }

    @Test
    void an_intercepted_response_is_kept_from_the_site_until_it_is_sent() {
        AuthorizationResponse kept = browser.interceptAt(SITE.at("/login"));

        assertThat(kept.get("code")).isPresent();
        assertThat(kept.get("iss")).contains(portal.issuer());
        assertThat(kept.uri().getPath()).isEqualTo("/callback");
        assertThat(browser.get(SITE.at("/home")).status()).isEqualTo(401);
        assertThat(journal.neverCalled("/token")).isTrue();

        assertThat(browser.get(kept.uri()).body()).isEqualTo("Welcome, 求職 花子");
        assertThat(journal.calledOnce("/token")).isTrue();
    }

    @Test
    void an_interception_goes_through_the_sign_in_page() {
        Browser signedOut = portal.browser().signInAs("hanako");
        signedOut.cookies().clear();

        assertThat(signedOut.interceptAt(SITE.at("/login")).get("code")).isPresent();
    }

    @Test
    void an_intercepted_response_can_be_tried_in_another_browser() {
        AuthorizationResponse kept = browser.interceptAt(SITE.at("/login"));

        assertThat(portal.browser().get(kept.uri()).status()).isEqualTo(401);
        assertThat(journal.neverCalled("/token")).isTrue();
    }

    @Test
    void a_way_that_does_not_lead_to_the_portal_cannot_be_intercepted() {
        assertThatThrownBy(() -> browser.interceptAt(SITE.at("/home"))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("/home 401");
    }

    @Test
    void a_code_that_is_kept_too_long_by_the_portals_clock_is_refused() {
        AuthorizationResponse kept = browser.interceptAt(SITE.at("/login"));
        portal.clock().forward(Duration.ofSeconds(65));

        assertThat(browser.get(kept.uri()).status()).isEqualTo(401);
        assertThat(journal.path("/token").entries()).extracting(JournalEntry::status).containsExactly(400);
    }

    @Test
    void a_handshake_can_be_read_and_drawn() {
        browser.login(SITE.at("/login"));

        Journal.Handshake latest = portal.journal().handshakes("my-site").get(0);
        JournalQuery steps = portal.journal().all().handshake(latest.id());
        assertThat(latest.client()).isEqualTo("my-site");
        assertThat(steps.entries()).hasSize(latest.steps()).extracting(JournalEntry::path)
            .contains("/par", "/authorize", "/token");
        assertThat(portal.journal().mermaid(latest)).startsWith("sequenceDiagram").contains("/par", "/token");
        assertThat(portal.journal().handshakes("nobody")).isEmpty();
    }

    @Test
    void each_filter_leaves_out_more() {
        browser.login(SITE.at("/login"));

        JournalQuery pushed = journal.client("my-site").method("POST").path("/par").outcome("PUSHED").incoming();
        assertThat(pushed.count()).isEqualTo(1);
        assertThat(pushed.entries()).extracting(JournalEntry::direction).containsExactly("IN");
        assertThat(pushed.outgoing().count()).isZero();
        assertThat(pushed.method("GET").count()).isZero();
        assertThat(journal.client("nobody").count()).isZero();
    }
}
