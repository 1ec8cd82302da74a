package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSignOuts;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

@QuarkusTest
@TestProfile(LinkJourney.class)
class LogoutDuringHandshakeTest {

    private static final SiteId HELLOWORK = new SiteId("hellowork");

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @Inject
    Rows rows;

    @Inject
    Statements statements;

    @Inject
    Connections connections;

    @Inject
    Sessions sessions;

    @Inject
    PortalSignOuts signOuts;

    @Inject
    Transactions transactions;

    @Inject
    Sites sites;

    @BeforeEach
    void a_connected_person() {
        FakePortal.reset();
        FakeAccounts.reset();
        assertThat(journey.connect(subject, Journey.newAccount()).statusCode()).isEqualTo(303);
    }

    private static int send(TestIdTokens logoutToken) {
        return TestBrowser.fresh().sending("Origin", null).sending("Sec-Fetch-Site", null)
                .post("/hellowork/backchannel-logout", "logout_token", logoutToken.sign()).statusCode();
    }

    private CompletableFuture<HttpResponse<String>> later(String callback) {
        return CompletableFuture.supplyAsync(() -> browser.get(callback));
    }

    private void has_to_sign_in_at_the_portal_anew(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Journey.location(answer)).startsWith(FakePortal.issuer() + "/authorize?");
        assertThat(FakePortal.lastPar()).containsEntry("prompt", "login");
        assertThat(browser.signedIn()).isFalse();
        assertThat(rows.sessions(subject)).isZero();
    }

    private Connection connection() {
        return transactions.run(() -> connections.findLatest(HELLOWORK, who()).orElseThrow());
    }

    private PortalSubject who() {
        return new PortalSubject(FakePortal.issuer(), subject);
    }

    @Test
    void A37_a_sign_out_while_the_handshake_is_under_way_signs_nobody_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        assertThat(send(TestIdTokens.loggedOut(subject))).isEqualTo(200);

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }

    @Test
    void A37_who_signs_in_again_after_the_sign_out_is_signed_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        send(TestIdTokens.loggedOut(subject));
        browser.get(callback);
        FakePortal.issues(TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce"))
                .with("auth_time", Instant.now().getEpochSecond() + 1));
        browser.get(Journey.callback(FakePortal.lastPar().get("state")));

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_handshake_that_begins_after_the_sign_out_is_believed_without_a_time_too() {
        send(TestIdTokens.loggedOut(subject));

        journey.handshake("mypage", TestIdTokens.valid(subject).without("auth_time"));

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_sign_out_between_callback_and_session_leaves_no_session() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        Connection connection = connection();
        CompletableFuture<HttpResponse<String>> answer;
        try (Statements.Uncommitted other = statements.begin(() -> connections.lock(connection.id()))) {
            answer = later(callback);
            statements.awaitRunning("select%from connection%", "lock in share mode");
            assertThat(send(TestIdTokens.loggedOut(subject))).isEqualTo(200);
            other.commit();
        }

        has_to_sign_in_at_the_portal_anew(Statements.result(answer));
    }

    @Test
    void A37_a_sign_out_that_another_replica_is_noting_at_this_moment_is_waited_for() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        PortalSignOut signOut = new PortalSignOut(FakePortal.issuer(), Optional.of(who()), Optional.empty(), Instant.now());
        CompletableFuture<HttpResponse<String>> answer;
        try (Statements.Uncommitted other = statements.begin(() -> {
            signOuts.record(HELLOWORK, signOut, Instant.now());
            sessions.endAll(HELLOWORK, signOut);
        })) {
            answer = later(callback);
            statements.awaitRunning("select 1 from portal_sign_out%", "lock in share mode");
            other.commit();
        }

        has_to_sign_in_at_the_portal_anew(Statements.result(answer));
    }

    @Test
    void A37_a_session_that_another_replica_is_beginning_at_this_moment_is_waited_for_and_ended() {
        Connection connection = connection();
        Site site = sites.get(HELLOWORK);
        CompletableFuture<Integer> answer;
        try (Statements.Uncommitted other = statements.begin(() ->
                sessions.begin(site, connection, Optional.empty(), Instant.now()))) {
            answer = CompletableFuture.supplyAsync(() -> send(TestIdTokens.loggedOut(subject)));
            statements.awaitRunning("delete%from site_session%", "");
            other.commit();
        }

        assertThat(Statements.result(answer)).isEqualTo(200);
        assertThat(rows.sessions(subject)).isZero();
    }

    @Test
    void A37_a_sign_out_ends_open_consent_pages_and_lets_none_begin_from_before() {
        String open = journey.consentPage(subject);
        String callback = journey.begin("connect", TestIdTokens.valid(subject));
        send(TestIdTokens.loggedOut(subject));

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

        assertThat(send(TestIdTokens.loggedOut(subject).without("sub").with("sid", sid))).isEqualTo(200);

        assertThat(signedIn.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(elsewhere.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        assertThat(journey.consent(open).statusCode()).isEqualTo(400);
    }

    @Test
    void A37_a_handshake_from_another_session_at_the_portal_goes_on() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject).with("sid", "here-" + subject));
        send(TestIdTokens.loggedOut(subject).with("sid", "there-" + subject));
        browser.get(callback);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void A37_a_handshake_whose_session_at_the_portal_is_not_named_ends_with_any_of_the_persons() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        send(TestIdTokens.loggedOut(subject).with("sid", "there-" + subject));

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }

    @Test
    void A37_a_handshake_from_the_session_that_ended_signs_nobody_in() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject).with("sid", "this-" + subject));
        send(TestIdTokens.loggedOut(subject).without("sub").with("sid", "this-" + subject));

        has_to_sign_in_at_the_portal_anew(browser.get(callback));
    }
}
