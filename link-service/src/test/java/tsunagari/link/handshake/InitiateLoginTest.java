package tsunagari.link.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.handshake.InitiateLogin.Rejection;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;

class InitiateLoginTest {

    private final Site site = TestSites.hellowork();

    private static Parameters valid() {
        return Parameters.of("iss", TestSites.ISSUER, "target_link_uri", "https://site.example/hellowork/connect",
                "login_hint", "opaque");
    }

    @Test
    void a_valid_request_names_target_and_hint() {
        assertThat(InitiateLogin.read(site, valid()).request())
                .contains(new InitiateLogin(Target.CONNECT, Optional.of("opaque")));
    }

    @Test
    void the_hint_is_optional() {
        assertThat(InitiateLogin.read(site, valid().without("login_hint")).request())
                .contains(new InitiateLogin(Target.CONNECT, Optional.empty()));
    }

    @Test
    void the_home_page_is_the_other_target() {
        assertThat(InitiateLogin.read(site, valid().with("target_link_uri", "https://site.example/hellowork/mypage"))
                .request().map(InitiateLogin::target)).contains(Target.MYPAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "https://portal.example/", "https://user@portal.example",
        "https://PORTAL.example", "HTTPS://portal.example", "http://portal.example", ""})
    void A02_only_the_configured_issuer_is_accepted(String issuer) {
        assertThat(InitiateLogin.read(site, valid().with("iss", issuer)).rejection()).contains(Rejection.ISS_UNKNOWN);
    }

    @Test
    void A02_a_missing_issuer_is_refused() {
        assertThat(InitiateLogin.read(site, valid().without("iss")).rejection()).contains(Rejection.ISS_NOT_SINGLE);
    }

    @Test
    void A10_a_doubled_issuer_is_refused() {
        assertThat(InitiateLogin.read(site, valid().with("iss", TestSites.ISSUER, TestSites.ISSUER)).rejection())
                .contains(Rejection.ISS_NOT_SINGLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://site.example.evil/hellowork/connect",
        "https://site.example/hellowork/connect/", "https://site.example/hellowork/connect?x=1",
        "https://site.example/hellowork/connect\r\nX: y", "javascript:alert(1)", "https://site.example/etax/connect",
        "https://site.example/hellowork/../hellowork/connect", "/hellowork/connect", ""})
    void A03_only_the_two_pages_of_the_site_are_targets(String target) {
        assertThat(InitiateLogin.read(site, valid().with("target_link_uri", target)).rejection())
                .contains(Rejection.TARGET_UNKNOWN);
    }

    @Test
    void A03_a_doubled_target_is_refused() {
        assertThat(InitiateLogin.read(site, valid().with("target_link_uri", "https://site.example/hellowork/connect",
                "https://evil.example")).rejection()).contains(Rejection.TARGET_NOT_SINGLE);
    }

    @Test
    void a_doubled_hint_is_refused() {
        assertThat(InitiateLogin.read(site, valid().with("login_hint", "a", "b")).rejection())
                .contains(Rejection.LOGIN_HINT_INVALID);
    }

    @Test
    void an_overlong_hint_is_refused() {
        assertThat(InitiateLogin.read(site, valid().with("login_hint", "a".repeat(513))).rejection())
                .contains(Rejection.LOGIN_HINT_INVALID);
    }
}
