package tsunagari.portal.junit.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.browser.Walk;

class MySiteTest {

    private static final ExampleSite SITE = new ExampleSite();

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client
            .redirectUri(SITE.at("/callback").toString())
            .jwksUri(SITE.at("/jwks").toString()))
        .persona("hanako", "求職 花子")
        .build();

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
        Walk walk = portal.browser().signInAs("hanako").login(SITE.at("/login"));

        assertThat(walk.uri()).isEqualTo(SITE.at("/home"));
        assertThat(walk.body()).isEqualTo("Welcome, 求職 花子");
        assertThat(walk.hop("/callback").setsCookie("my_session")).isTrue();
    }

    @Test
    void a_response_with_another_state_is_refused() {
        Browser browser = portal.browser().signInAs("hanako").altering(response -> response.with("state", "other"));

        Walk walk = browser.login(SITE.at("/login"));

        assertThat(walk.status()).isEqualTo(401);
        assertThat(walk.hop("/callback").setsCookie("my_session")).isFalse();
    }
}
