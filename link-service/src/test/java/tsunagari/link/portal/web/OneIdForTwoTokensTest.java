package tsunagari.link.portal.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestPortal;

/** A portal may number its events and its logout tokens each by themselves. */
@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class OneIdForTwoTokensTest {

    @Inject
    TestConnections connections;

    private Connection connection;
    private String event;
    private String logout;

    @BeforeEach
    void two_tokens_under_one_id() {
        TestPortal.reset();
        connection = connections.active("hellowork");
        String id = "one-" + connection.id();
        event = PortalToken.released(connection).claim("jti", id).sign();
        logout = PortalToken.loggedOut(connection).claim("jti", id).sign();
    }

    private static ValidatableResponse logOut(String token) {
        return given().formParam("logout_token", token).post("/hellowork/backchannel-logout").then();
    }

    @Test
    void A38_after_a_logout_token_an_event_under_its_id_counts_once() {
        logOut(logout).statusCode(200);

        EventPost.send(event).statusCode(202);

        assertThat(connections.now(connection).state()).isEqualTo(ConnectionState.RELEASED);
        Connection next = connections.active("hellowork", connection.subject());
        EventPost.send(event).statusCode(202);
        assertThat(connections.now(next).state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void A38_after_an_event_a_logout_token_under_its_id_counts_once() {
        EventPost.send(event).statusCode(202);
        Connection next = connections.active("hellowork", connection.subject());
        SessionToken session = connections.session(next);

        logOut(logout).statusCode(200);

        assertThat(connections.isOpen(next, session)).isFalse();
        logOut(logout).statusCode(400).body("error_description", equalTo("REPLAYED"));
    }
}
