package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.PortalSignOut;
import tsunagari.link.handshake.PortalSignOuts;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.handshake.Proofs;
import tsunagari.link.platform.Transactions;
import tsunagari.link.session.Sessions;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** The portal signs somebody out in the very moment in which a replica signs them in. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class LogoutAtTheSameMomentTest {

    private static final SiteId HELLOWORK = new SiteId("hellowork");
    private static final SecureRandom RANDOM = new SecureRandom();

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
    Proofs proofs;

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

    private CompletableFuture<HttpResponse<String>> later(String callback) {
        return CompletableFuture.supplyAsync(() -> browser.get(callback));
    }

    private void has_to_sign_in_at_the_portal_anew(HttpResponse<String> answer) {
        journey.isAskedToSignInAnew(answer);
        assertThat(rows.sessions(subject)).isZero();
    }

    private Connection connection() {
        return transactions.run(() -> connections.findLatest(HELLOWORK, who()).orElseThrow());
    }

    private PortalSubject who() {
        return new PortalSubject(FakePortal.issuer(), subject);
    }

    @Test
    void A37_a_sign_out_between_callback_and_session_leaves_no_session() {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        Connection connection = connection();
        CompletableFuture<HttpResponse<String>> answer;
        try (Statements.Uncommitted other = statements.begin(() -> connections.lock(connection.id()))) {
            answer = later(callback);
            statements.awaitRunning("select%from connection%", "lock in share mode");
            assertThat(Journey.logOut(TestIdTokens.loggedOut(subject))).isEqualTo(200);
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
            answer = CompletableFuture.supplyAsync(() -> Journey.logOut(TestIdTokens.loggedOut(subject)));
            statements.awaitRunning("delete%from site_session%", "");
            other.commit();
        }

        assertThat(Statements.result(answer)).isEqualTo(200);
        assertThat(rows.sessions(subject)).isZero();
    }

    @Test
    void A37_a_consent_page_that_another_replica_is_opening_at_this_moment_is_waited_for_and_ended() {
        String newcomer = Journey.newSubject();
        CompletableFuture<Integer> answer;
        try (Statements.Uncommitted other = statements.begin(() ->
                proofs.add(proofOf(newcomer), BrowserBinding.random(RANDOM), Optional.empty()))) {
            answer = CompletableFuture.supplyAsync(() -> Journey.logOut(TestIdTokens.loggedOut(newcomer)));
            statements.awaitRunning("update link_proof%", "");
            other.commit();
        }

        assertThat(Statements.result(answer)).isEqualTo(200);
        assertThat(rows.proofStates(newcomer)).containsExactly("CANCELLED");
    }

    private static Proof proofOf(String subject) {
        Instant now = Instant.now();
        return new Proof(HELLOWORK, ProofHandle.random(RANDOM), new PortalSubject(FakePortal.issuer(), subject),
                Proof.State.OPEN, now, now.plus(Proof.LIFETIME), Reference.random(RANDOM), Optional.empty(), Optional.empty());
    }
}
