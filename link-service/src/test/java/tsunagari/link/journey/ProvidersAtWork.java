package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.BeforeEach;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestKeys;

/** Three sites of {@link ProvidersJourney}, whose providers all work when a test begins. */
abstract class ProvidersAtWork {

    static final PublicJsonWebKey RS256 = TestKeys.of("RS256", "etax-1");
    static final PublicJsonWebKey PS256 = TestKeys.of("PS256", "denpa-1");
    static final PublicJsonWebKey ED_DSA = TestKeys.of("EdDSA", "nenkin-1");

    final Provider etax = new Provider("etax", RS256);
    final Provider denpa = new Provider("denpa", PS256);
    final Provider nenkin = new Provider("nenkin", ED_DSA);
    final TestBrowser browser = TestBrowser.fresh();
    final String subject = Journey.newSubject();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        etax.up();
        denpa.up();
        nenkin.up();
        etax.shows("userinfo", okJson("{\"sub\":\"%s\",\"nickname\":\"花子\"}".formatted(subject)));
        TestClock.pass(Duration.ofSeconds(61));
    }

    TestIdTokens etaxToken() {
        return etax.token(subject).with("acr", "high");
    }

    void refused(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(browser.signedIn()).isFalse();
    }
}
