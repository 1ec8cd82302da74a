package tsunagari.portal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.process.PortalStartException;

class LifeOfAPortalTest {

    static PortalMockBuilder described() {
        return PortalMock.builder()
            .client("my-site", client -> client.redirectUri("http://localhost:1/callback").jwksUri("http://localhost:1/jwks"))
            .persona("hanako", "求職 花子");
    }

    @Test
    void a_portal_runs_from_start_to_close_and_leaves_no_process() {
        PortalMock portal = described().build().start();
        ProcessHandle process = portal.process();

        assertThat(portal.browser().signInAs("hanako").get(portal.at("/hub")).body()).contains("求職 花子");
        assertThat(process.isAlive()).isTrue();
        portal.close();

        assertThat(process.isAlive()).isFalse();
        assertThatThrownBy(portal::issuer).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void two_portals_in_one_process_do_not_see_each_other() {
        try (PortalMock one = described().build().start(); PortalMock other = described().build().start()) {
            assertThat(one.issuer()).isNotEqualTo(other.issuer());
            Browser browser = one.browser().signInAs("hanako");
            assertThat(browser.get(other.at("/hub")).uri().getPath()).isEqualTo("/sign-in");
        }
    }

    @Test
    void a_start_that_fails_is_explained_by_the_end_of_the_log() {
        PortalMock portal = described().setting("portal.session-lifetime", "tomorrow").build();

        assertThatThrownBy(portal::start).isInstanceOf(PortalStartException.class)
            .hasMessageContaining("ended while it was starting").hasMessageContaining("session-lifetime");
    }

    @Test
    void a_client_without_redirect_uri_is_refused_by_name() {
        PortalMock portal = PortalMock.builder().client("my-site", client -> { }).build();

        assertThatThrownBy(portal::start).hasMessageContaining("my-site").hasMessageContaining("redirectUri");
    }
}
