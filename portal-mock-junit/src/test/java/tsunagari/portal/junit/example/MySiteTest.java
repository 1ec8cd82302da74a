package tsunagari.portal.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.JournalQuery;

class MySiteTest {

    private static final ExampleSite SITE = new ExampleSite();

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client
            .redirectUri(SITE.at("/callback").toString())
            .jwksUri(SITE.at("/jwks").toString()))
        .persona("hanako", "求職 花子")
        .build();

    private final Browser browser = portal.browser().signInAs("hanako");

    @BeforeAll
    static void trust_the_portal() {
        SITE.trusting(portal.issuer());
    }

    @AfterAll
    static void close_the_site() {
        SITE.close();
    }

    @Test
    void login_works() {
        Walk walk = browser.login(SITE.at("/login"));

        assertThat(walk.uri()).isEqualTo(SITE.at("/home"));
        assertThat(walk.body()).isEqualTo("Welcome, 求職 花子");
    }

    @Test
    void wrong_nonce_is_refused() {
        ArmedFault fault = portal.faults().once(Fault.NONCE_NOT_MATCHING).inBrowser(browser).arm();

        Walk walk = browser.login(SITE.at("/login"));

        assertThat(walk.status()).isEqualTo(401);
        assertThat(walk.hop("/callback").setsCookie("my_session")).isFalse();
        assertThat(fault.struck()).isEqualTo(1);
    }

    @Test
    void code_is_redeemed_exactly_once() {
        JournalQuery journal = portal.journal().fromNowOn();
        Walk walk = browser.login(SITE.at("/login"));

        Walk again = browser.get(walk.hop("/callback").uri());

        assertThat(again.status()).isEqualTo(401);
        assertThat(journal.calledOnce("/token")).isTrue();
    }

    @Test
    void a_response_with_another_state_is_refused_before_any_token_call() {
        JournalQuery journal = portal.journal().fromNowOn();

        Walk walk = browser.altering(response -> response.with("state", "other")).login(SITE.at("/login"));

        assertThat(walk.status()).isEqualTo(401);
        assertThat(journal.neverCalled("/token")).isTrue();
    }

    @Test
    void a_fault_of_one_browser_does_not_touch_another() {
        ArmedFault fault = portal.faults().untilCleared(Fault.INVALID_SIGNATURE).inBrowser(browser).arm();

        Walk undisturbed = portal.browser().signInAs("hanako").login(SITE.at("/login"));
        Walk disturbed = browser.login(SITE.at("/login"));

        assertThat(undisturbed.status()).isEqualTo(200);
        assertThat(disturbed.status()).isEqualTo(401);
        assertThat(fault.struck()).isEqualTo(1);
    }
}
