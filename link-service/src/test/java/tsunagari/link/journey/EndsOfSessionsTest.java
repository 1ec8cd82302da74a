package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.SupportToken;

/** Whoever ends a session, and however: the site's own pages are told once, if they know of it. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class EndsOfSessionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Rows rows;
    @Inject
    Transactions transactions;
    @Inject
    ReleaseConnection releaseConnection;

    private TestBrowser browser;
    private Journey journey;
    private String subject;
    private String account;
    private String session;

    @BeforeEach
    void somebody_is_signed_in_at_the_sites_own_pages() {
        HomeVisitor visitor = HomeVisitor.signedIn();
        browser = visitor.browser();
        journey = visitor.journey();
        subject = visitor.subject();
        account = visitor.account();
        session = OwnPages.sessionOf(browser);
    }

    private void told(String initiator, String reason) {
        await().atMost(SOON).until(() -> ToldHome.of(session).size() == 1 && rows.untoldEnds(session) == 0);
        ToldHome told = ToldHome.of(session).get(0);
        assertThat(told.initiator()).isEqualTo(initiator);
        assertThat(told.reason()).isEqualTo(reason);
    }

    @Test
    void A37_signing_out_here() {
        browser.post("/hellowork/logout");

        told("user", "The person signed out");
    }

    @Test
    void A37_signing_out_in_another_browser_of_theirs() {
        TestBrowser phone = TestBrowser.fresh();
        Journey.of(phone).signIn(subject);

        phone.post("/hellowork/mypage/sessions/end-others");

        told("user", "The person signed out");
    }

    @Test
    void A37_ending_just_this_one_from_another_browser_of_theirs() {
        TestBrowser phone = TestBrowser.fresh();
        Journey.of(phone).signIn(subject);

        phone.post("/hellowork/mypage/sessions/end", "session", session);

        told("user", "The person signed out");
    }

    @Test
    void A37_signing_out_at_the_portal() {
        assertThat(Journey.logOut(TestIdTokens.loggedOut(subject))).isEqualTo(200);

        told("user", "The person signed out at the portal");
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
    }

    @Test
    void A37_somebody_else_in_the_same_browser() {
        String other = Journey.newSubject();
        Journey.of(TestBrowser.fresh()).connect(other, Journey.newAccount());

        journey.signIn(other);

        told("policy", "Somebody came by the portal in the same browser");
    }

    @Test
    void A37_the_same_person_coming_by_the_portal_again() {
        journey.signIn(subject);

        told("policy", "Somebody came by the portal in the same browser");
    }

    @Test
    void A37_somebody_elses_consent_page_in_the_same_browser() {
        journey.consentPage(Journey.newSubject());

        told("policy", "Somebody came by the portal in the same browser");
    }

    @Test
    void A37_releasing_the_connection_here() {
        journey.release();

        told("user", "The connection was released");
    }

    @Test
    void A37_releasing_the_connection_at_the_portal() {
        AccountToken.account(account, "account-purged").claim("iss", FakePortal.issuer())
                .claim("sub_id", Map.of("format", "iss_sub", "iss", FakePortal.issuer(), "sub", subject))
                .event("urn:tsunagari:event:connection-released", Map.of("connection_id", rows.latestConnection(subject),
                        "generation", rows.latestGeneration(subject)))
                .signedWith(TestIdTokens.PORTAL_KEY).send().statusCode(202);

        told("user", "The connection was released");
    }

    @Test
    void A37_the_support_desk_releasing_the_connection() {
        given().header("Authorization", SupportToken.of("support").bearer()).contentType("application/json")
                .body("{\"reason\":\"CALLER_ASKED\"}")
                .post("/support/v1/connections/" + rows.latestConnection(subject) + "/release").then().statusCode(200);

        told("admin", "The support desk released the connection");
    }

    @Test
    void A37_the_portals_list_contradicting_the_connection() {
        ConnectionId connection = ConnectionId.of(rows.latestConnection(subject));

        transactions.run(() -> releaseConnection.byReconciliation(connection, ReleaseReason.SUPERSEDED,
                Reference.random(new SecureRandom())));

        told("system", "The connection was released, because the portal's list contradicts it");
    }

    @Test
    void A37_the_owner_disowning_the_connection() {
        TestBrowser.fresh().post("/hellowork/disown", "t", OwnersMails.token(OwnersMails.link(account, "CONNECTED")));

        told("user", "The connection was released");
    }

    @Test
    void A37_another_portal_user_moving_the_connection() {
        TestBrowser other = TestBrowser.fresh();
        String handle = Journey.of(other).consentPage(Journey.newSubject());
        assertThat(Journey.of(other).consent(handle).statusCode()).isEqualTo(409);

        other.post("/hellowork/connect/replace", "h", handle);

        told("user", "The connection was released");
    }

    @Test
    void A37_withdrawing_here() {
        browser.post("/hellowork/mypage/withdraw", "connection", rows.latestConnection(subject));

        told("system", "The account was withdrawn");
    }

    @Test
    void A37_the_account_service_telling_of_a_withdrawal() {
        AccountToken.account(account, "account-purged").send().statusCode(202);

        told("system", "The account was withdrawn");
    }

    @Test
    void A37_the_account_service_telling_of_a_suspension() {
        AccountToken.account(account, "account-disabled").send().statusCode(202);

        told("admin", "The account was suspended");
    }
}
