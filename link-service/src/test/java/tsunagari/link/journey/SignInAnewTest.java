package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.TestClock;

/** Who is sent back to the portal to sign in anew must have done so, whether or not the site asks for an age. */
@QuarkusTest
@TestProfile(ProvidersJourney.class)
class SignInAnewTest extends ProvidersAtWork {

    private Provider provider = denpa;

    @Inject
    Rows rows;

    @BeforeEach
    void every_password_opens_an_account() {
        FakeAccounts.verify(Journey.newAccount());
    }

    private TestIdTokens signedInAt(long secondsAgo) {
        return provider.token(subject).with("acr", "high")
                .with("auth_time", TestClock.now().getEpochSecond() - secondsAgo);
    }

    private void sentBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        provider.asked(answer);
        assertThat(provider.request()).containsEntry("prompt", "login").containsEntry("max_age", "0");
    }

    /** The portal says that they signed out while the handshake was under way. */
    private void sentBackAfterASignOut(String target) {
        String consent = Journey.location(provider.handshake(browser, "connect", signedInAt(1)));
        assertThat(browser.post("/denpa/connect", "h", consent.substring(consent.indexOf("h=") + 2),
                "loginId", "nanako", "password", "Tsunagari-2026").statusCode()).isEqualTo(303);
        provider.start(browser, target);
        assertThat(TestBrowser.fresh().sending("Origin", null).sending("Sec-Fetch-Site", null)
                .post("/denpa/backchannel-logout", "logout_token", provider.loggedOut(subject).sign()).statusCode())
                .isEqualTo(200);
        sentBack(provider.finish(browser, signedInAt(60)));
    }

    private void endsOnAPage(TestIdTokens token) {
        Map<String, Integer> before = rows.counts();

        HttpResponse<String> answer = provider.finish(browser, token);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("data-testid=\"reference\"", "マイナポータルにログインし直してください");
        assertThat(browser.signedIn()).isFalse();
        assertThat(rows.counts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "mypage"})
    void A25_a_portal_that_ignores_what_it_is_asked_after_a_sign_out_signs_nobody_in(String target) {
        sentBackAfterASignOut(target);

        endsOnAPage(signedInAt(60));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "mypage"})
    void A25_a_portal_that_does_not_say_when_signs_nobody_in_after_a_sign_out(String target) {
        sentBackAfterASignOut(target);

        endsOnAPage(signedInAt(0).without("auth_time"));
    }

    @ParameterizedTest
    @CsvSource({"connect,connect?h=", "mypage,mypage"})
    void A25_who_signs_in_anew_goes_on_also_by_a_clock_that_is_behind(String target, String page) {
        sentBackAfterASignOut(target);

        assertThat(Journey.location(provider.finish(browser, signedInAt(20)))).contains("/denpa/" + page);
    }

    @ParameterizedTest
    @CsvSource({"denpa,connect", "etax,connect", "etax,mypage"})
    void A25_an_age_that_would_do_at_first_does_not_for_who_is_sent_back(String site, String target) {
        provider = site.equals("etax") ? etax : denpa;
        sentBack(provider.handshake(browser, target, signedInAt(7200)));

        endsOnAPage(signedInAt(60));
    }
}
