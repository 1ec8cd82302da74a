package tsunagari.link.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.config.SupportConfig;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.PortalToken;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.link.testing.TestKeys;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class SupportTokenTest {

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    @Inject
    TestConnections connections;

    private static int search(String authorization) {
        return given().header("Authorization", authorization).contentType("application/json")
                .body("{\"accountId\":\"nobody\"}").post("/support/v1/sites/hellowork/connection-searches").statusCode();
    }

    @Test
    void S05_a_good_token_is_let_in() {
        assertThat(search(SupportToken.of("support").bearer())).isEqualTo(200);
        assertThat(search(SupportToken.of("support").issued(Duration.ofMinutes(-1).plusSeconds(40),
                Duration.ofMinutes(5)).bearer())).isEqualTo(200);
    }

    static Stream<Named<UnaryOperator<SupportToken>>> badTokens() {
        return Stream.of(
                bad("another issuer", it -> it.claim("iss", "https://other.example")),
                bad("another audience", it -> it.claim("aud", "tsunagari-account-service")),
                bad("no audience", it -> it.without("aud")),
                bad("no issuer", it -> it.without("iss")),
                bad("no subject", it -> it.without("sub")),
                bad("an empty subject", it -> it.claim("sub", " ")),
                bad("no expiry", it -> it.without("exp")),
                bad("no time of issue", it -> it.without("iat")),
                bad("expired", it -> it.issued(Duration.ofMinutes(10), Duration.ofMinutes(9))),
                bad("good for too long", it -> it.issued(Duration.ZERO, Duration.ofHours(2))),
                bad("another key", it -> it.signedWith(TestKeys.ec("desk-1"), "ES256")),
                bad("an unknown key", it -> it.signedWith(TestKeys.ec("desk-9"), "ES256")),
                bad("another algorithm", it -> it.signedWith(TestKeys.of("RS256", "desk-1"), "RS256")));
    }

    private static Named<UnaryOperator<SupportToken>> bad(String name, UnaryOperator<SupportToken> change) {
        return Named.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void S05_a_bad_token_is_answered_401(UnaryOperator<SupportToken> change) {
        given().header("Authorization", change.apply(SupportToken.of("support", "auditor")).bearer())
                .post("/support/v1/audit/verify").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:tsunagari:problem:sign-in-needed"));
    }

    @Test
    void S05_no_token_a_cookie_and_tokens_of_the_portal_are_answered_401() {
        Connection connection = connections.active("hellowork");
        assertThat(search("")).isEqualTo(401);
        assertThat(search("Basic YTpi")).isEqualTo(401);
        assertThat(search("Bearer x")).isEqualTo(401);
        assertThat(search("Bearer eyJhbGciOjF9.e30.AAAA")).as("an alg that is no text").isEqualTo(401);
        assertThat(search("Bearer eyJhbGciOiJub25lIn0.eyJncm91cHMiOlsic3VwcG9ydCJdfQ.")).isEqualTo(401);
        assertThat(search("Bearer " + PortalToken.idToken(connection).sign())).isEqualTo(401);
        given().cookie("tsunagari_link_hellowork_s", connections.session(connection).reveal())
                .cookie("__Host-tsunagari_link_hellowork_s", connections.session(connection).reveal())
                .post("/support/v1/audit/verify").then().statusCode(401);
    }

    @Test
    void S05_a_token_of_the_desk_opens_no_page_of_a_person() {
        given().header("Authorization", SupportToken.of("support").bearer()).get("/hellowork/mypage").then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"GET, /support/v1/references/AAAA-AAAA-AAAA, auditor",
        "POST, /support/v1/sites/hellowork/connection-searches, auditor",
        "POST, /support/v1/connections/" + ID + "/release, auditor",
        "POST, /support/v1/sites/hellowork/accounts/account-1/block-lifts, auditor",
        "GET, /support/v1/sites/hellowork/accounts/account-1/block, auditor",
        "POST, /support/v1/audit/verify, support",
        "POST, /support/v1/sites/hellowork/connected-accounts, support",
        "GET, /support/v1/connections/" + ID + "/history, someone"})
    void S05_a_role_that_does_not_permit_it_is_answered_403(String method, String path, String role) {
        given().header("Authorization", SupportToken.of(role).bearer()).contentType("application/json").body("{}")
                .request(method, path).then().statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"/support//v1/audit/verify", "/support/v1/audit/verify;x=1", "/%73upport/v1/audit/verify",
        "/support/v1/audit/verify/", "//support/v1/audit/verify", "/hellowork/../support/v1/audit/verify"})
    void S05_no_spelling_of_a_path_goes_past_the_role(String path) {
        assertThat(given().urlEncodingEnabled(false).post(path).statusCode()).isIn(400, 401, 403, 404, 405);
    }

    @Test
    void S05_no_roles_and_roles_that_are_no_texts_are_none() {
        assertThat(search(SupportToken.of().claim("groups", List.of(7)).bearer())).isEqualTo(403);
        assertThat(search(SupportToken.of().without("groups").bearer())).isEqualTo(403);
    }

    private static SupportConfig config(String keysLocation) {
        return new SupportConfig() {
            @Override
            public Optional<String> issuer() {
                return Optional.of("https://desk.example");
            }

            @Override
            public Optional<String> keysLocation() {
                return Optional.ofNullable(keysLocation);
            }

            @Override
            public OptionalInt port() {
                return OptionalInt.empty();
            }

            @Override
            public Optional<String> baseUrl() {
                return Optional.empty();
            }

            @Override
            public String signatureAlgorithm() {
                return "ES256";
            }

            @Override
            public int problemsPerMinute() {
                return 1;
            }
        };
    }

    @Test
    void an_issuer_without_safe_keys_is_refused_at_the_start_by_the_key() {
        assertThatThrownBy(() -> SupportTokens.settings("https://desk.example", config(null), false))
                .hasMessageContaining("tsunagari.link.support.keys-location");
        assertThatThrownBy(() -> SupportTokens.settings("https://desk.example", config("http://desk/jwks"), false))
                .hasMessageContaining("tsunagari.link.support.keys-location");
    }
}
