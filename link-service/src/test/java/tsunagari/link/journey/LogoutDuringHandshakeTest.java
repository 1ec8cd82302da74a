package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The portal signs somebody out while a handshake of theirs is under way. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class LogoutDuringHandshakeTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @Inject
    Rows rows;

    @BeforeEach
    void a_connected_person() {
        FakePortal.reset();
        FakeAccounts.reset();
        assertThat(journey.connect(subject, Journey.newAccount()).statusCode()).isEqualTo(303);
    }

    private void has_to_sign_in_at_the_portal_anew(HttpResponse<String> answer) {
        journey.isAskedToSignInAnew(answer);
        assertThat(rows.sessions(subject)).isZero();
    }

    @Test
    void A37_a_sign_out_while_the_handshake_is_under_way_signs_nobody_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        assertThat(Journey.logOut(TestIdTokens.loggedOut(subject))).isEqualTo(200);

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }

    @Test
    void A37_who_signs_in_again_after_the_sign_out_is_signed_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        Journey.logOut(TestIdTokens.loggedOut(subject));
        browser.get(callback);
        FakePortal.issues(TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce"))
                .with("auth_time", Instant.now().getEpochSecond() + 1));
        browser.get(Journey.callback(FakePortal.lastPar().get("state")));

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_handshake_that_begins_after_the_sign_out_is_believed_without_a_time_too() {
        Journey.logOut(TestIdTokens.loggedOut(subject));

        journey.handshake("mypage", TestIdTokens.valid(subject).without("auth_time"));

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_sign_out_ends_open_consent_pages_and_lets_none_begin_from_before() {
        String open = journey.consentPage(subject);
        String callback = journey.begin("connect", TestIdTokens.valid(subject));
        Journey.logOut(TestIdTokens.loggedOut(subject));

        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }

    @Test
    void A37_a_session_id_alone_ends_what_came_from_that_session() {
        String sid = "sid-" + subject;
        String open = journey.consentPage(TestIdTokens.valid(subject).with("sid", sid));
        TestBrowser signedIn = TestBrowser.fresh();
        Journey.of(signedIn).handshake("mypage", TestIdTokens.valid(subject).with("sid", sid));
        TestBrowser elsewhere = TestBrowser.fresh();
        Journey.of(elsewhere).handshake("mypage", TestIdTokens.valid(subject).with("sid", "another"));

        assertThat(Journey.logOut(TestIdTokens.loggedOut(subject).without("sub").with("sid", sid))).isEqualTo(200);

        assertThat(signedIn.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
    }

    @Test
    void A37_a_handshake_from_another_session_at_the_portal_goes_on() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject).with("sid", "here-" + subject));
        Journey.logOut(TestIdTokens.loggedOut(subject).with("sid", "there-" + subject));
        browser.get(callback);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_handshake_whose_session_at_the_portal_is_not_named_ends_with_any_of_the_persons() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        Journey.logOut(TestIdTokens.loggedOut(subject).with("sid", "there-" + subject));

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }

    @Test
    void A37_a_handshake_from_the_session_that_ended_signs_nobody_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject).with("sid", "this-" + subject));
        Journey.logOut(TestIdTokens.loggedOut(subject).without("sub").with("sid", "this-" + subject));

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }
}
