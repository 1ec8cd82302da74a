package tsunagari.portal.hub;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.TestSites;

@QuarkusTest
class ReleaseTest extends PortalTest {

    @Test
    void the_page_asks_before_anything_happens() {
        Browser.of("taro").get("/hub/alpha/release").then().statusCode(200).body(containsString("つながりの解除"))
                .body(containsString("data-testid=\"consent\""));
        state("ACTIVE");
        assertThat(received()).isEmpty();
    }

    @Test
    void consent_releases_tells_the_site_and_shows_a_banner() throws Exception {
        Browser taro = Browser.of("taro");
        taro.post("/hub/alpha/release", Map.of()).then().statusCode(303)
                .header("Location", equalTo(Browser.issuer() + "/hub?released=alpha"));
        taro.get("/hub?released=alpha").then().body(containsString("data-testid=\"released\""));
        state("RELEASED");
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() ->
                RestAssured.get("/mock/state").then().body("events.undelivered", hasSize(0)));
        LoggedRequest request = received().get(0);
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/secevent+jwt");
        event(request.getBodyAsString());
    }

    @Test
    void a_second_consent_is_harmless() {
        Browser taro = Browser.of("taro");
        taro.post("/hub/alpha/release", Map.of());
        taro.post("/hub/alpha/release", Map.of()).then().statusCode(303);
        state("RELEASED");
        assertThat(eventIds()).hasSize(1);
    }

    @Test
    void no_banner_speaks_of_a_release_that_was_not() {
        assertThat(Browser.of("taro").get("/hub?released=alpha").asString()).doesNotContain("data-testid=\"released\"");
    }

    @Test
    void an_event_that_the_site_does_not_take_is_sent_again_with_the_same_id() {
        TestSites.server().stubFor(WireMock.post("/alpha/events").willReturn(WireMock.status(503)));
        Browser.of("taro").post("/hub/alpha/release", Map.of()).then().statusCode(303);
        await().atMost(Duration.ofSeconds(15)).until(() -> received().size() >= 2);
        assertThat(eventIds()).hasSize(1);
        TestSites.server().stubFor(WireMock.post("/alpha/events").willReturn(WireMock.status(202)));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() ->
                RestAssured.get("/mock/state").then().body("events.undelivered", hasSize(0)));
    }

    private static Set<Object> eventIds() {
        return received().stream().map(request -> claims(request.getBodyAsString()).getClaimValue("jti"))
                .collect(Collectors.toSet());
    }

    private static void event(String compact) throws Exception {
        JsonWebSignature token = new JsonWebSignature();
        token.setCompactSerialization(compact);
        assertThat(token.getHeader("typ")).isEqualTo("secevent+jwt");
        JwtClaims claims = claims(compact);
        assertThat(claims.getIssuer()).isEqualTo(Browser.issuer());
        assertThat(claims.getClaimValue("aud")).isEqualTo("alpha");
        assertThat(claims.getClaimNames()).containsExactlyInAnyOrder("iss", "aud", "iat", "jti", "toe", "sub_id", "events");
        assertThat(claims.getClaimValue("sub_id")).isEqualTo(
                Map.of("format", "iss_sub", "iss", Browser.issuer(), "sub", subjectAtAlpha("taro")));
        assertThat(claims.getClaimValue("events")).isEqualTo(Map.of("urn:tsunagari:event:connection-released", Map.of(
                "connection_id", "7a0c0000-0000-4000-8000-000000000001", "generation", 1700000001L,
                "reason", "RELEASED_AT_PORTAL")));
    }

    private static JwtClaims claims(String compact) {
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setCompactSerialization(compact);
            return JwtClaims.parse(token.getUnverifiedPayload());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void state(String expected) {
        RestAssured.get("/mock/connections/taro/alpha").then().statusCode(200).body("state", equalTo(expected));
    }

    private static List<LoggedRequest> received() {
        return TestSites.server().findAll(postRequestedFor(urlEqualTo("/alpha/events")));
    }
}
