package tsunagari.link.session.logout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

/** What a logout token of the portal ends, and what it does not. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class BackchannelLogoutTest {

    @Inject
    TestConnections connections;

    private Connection connection;
    private SessionToken session;

    @BeforeEach
    void signIn() {
        TestPortal.reset();
        connection = connections.active("hellowork");
        session = connections.session(connection);
    }

    private static ValidatableResponse send(String token) {
        return send("hellowork", token);
    }

    private static ValidatableResponse send(String site, String token) {
        return given().formParam("logout_token", token).post("/" + site + "/backchannel-logout").then()
                .header("Cache-Control", "no-store");
    }

    private boolean signedIn() {
        return connections.isOpen(connection, session);
    }

    @Test
    void A37_a_logout_at_the_portal_ends_the_persons_sessions_and_nothing_else() {
        SessionToken second = connections.session(connection);
        Connection other = connections.active("hellowork");
        SessionToken othersSession = connections.session(other);
        send(PortalToken.loggedOut(connection).sign()).statusCode(200).body(emptyString());
        assertThat(signedIn()).isFalse();
        assertThat(connections.isOpen(connection, second)).isFalse();
        assertThat(connections.isOpen(other, othersSession)).isTrue();
        assertThat(connections.now(connection).state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void A38_a_replayed_token_is_refused_and_ends_no_later_session() {
        String token = PortalToken.loggedOut(connection).sign();
        send(token).statusCode(200);
        session = connections.session(connection);
        send(token).statusCode(400).body("error_description", equalTo("REPLAYED"));
        assertThat(signedIn()).isTrue();
    }

    @Test
    void A38_a_token_that_arrives_many_times_at_once_is_used_once() {
        String token = PortalToken.loggedOut(connection).sign();
        AtomicInteger used = new AtomicInteger();
        IntStream.range(0, 20).parallel().forEach(i -> {
            if (send(token).extract().statusCode() == 200) {
                used.incrementAndGet();
            }
        });
        assertThat(used).hasValue(1);
    }

    @Test
    void A38_tokens_for_two_sites_under_one_id_are_two_tokens() {
        Connection elsewhere = connections.active("nenkin", connection.subject());
        SessionToken sessionElsewhere = connections.session(elsewhere);
        PortalToken token = PortalToken.loggedOut(connection);
        send(token.sign()).statusCode(200);
        send("nenkin", token.claim("aud", "nenkin").sign()).statusCode(200);
        assertThat(signedIn()).isFalse();
        assertThat(connections.isOpen(elsewhere, sessionElsewhere)).isFalse();
    }

    @Test
    void a_person_who_is_not_signed_in_is_signed_out_all_the_same() {
        send(PortalToken.loggedOut(connection).claim("sub", "nobody-" + connection.id()).sign()).statusCode(200);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void A37_a_session_id_alone_ends_that_sessions_sign_ins_and_no_other() {
        SessionToken thatOne = connections.session(connection, "sid-" + connection.id());
        SessionToken another = connections.session(connection, "sid-other-" + connection.id());
        send(PortalToken.loggedOut(connection).without("sub").claim("sid", "sid-" + connection.id()).sign())
                .statusCode(200);
        assertThat(connections.isOpen(connection, thatOne)).isFalse();
        assertThat(connections.isOpen(connection, another)).isTrue();
        assertThat(signedIn()).as("of a session that the portal did not name").isTrue();
    }

    @Test
    void A37_a_session_id_at_another_site_ends_nothing_here() {
        SessionToken here = connections.session(connection, "sid-" + connection.id());
        send("nenkin", PortalToken.loggedOut(connection).without("sub").claim("sid", "sid-" + connection.id())
                .claim("aud", "nenkin").sign()).statusCode(200);
        assertThat(connections.isOpen(connection, here)).isTrue();
    }

    @Test
    void A37_with_subject_and_session_id_the_persons_other_sessions_stay_but_for_those_without_an_id() {
        SessionToken thatOne = connections.session(connection, "sid-" + connection.id());
        SessionToken another = connections.session(connection, "sid-other-" + connection.id());
        Connection stranger = connections.active("hellowork");
        SessionToken strangers = connections.session(stranger, "sid-" + connection.id());
        send(PortalToken.loggedOut(connection).claim("sid", "sid-" + connection.id()).sign()).statusCode(200);
        assertThat(connections.isOpen(connection, thatOne)).isFalse();
        assertThat(connections.isOpen(connection, another)).isTrue();
        assertThat(signedIn()).isFalse();
        assertThat(connections.isOpen(stranger, strangers)).isTrue();
    }
}
