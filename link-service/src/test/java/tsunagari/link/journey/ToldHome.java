package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.VerificationJwkSelector;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** The end of a session as hellowork's own pages were told of it, by a token that is what it should be. */
record ToldHome(String tokenId, String initiator, String reason) {

    private static final String SESSION_REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    /** Whatever comes is taken. */
    static void takesWhatItIsTold() {
        FakePortal.answer(post(ExternalHomes.EVENTS), aResponse().withStatus(202));
    }

    /** Everything that was said of this session, oldest first; a repetition of a token counts again. */
    static List<ToldHome> of(String session) {
        return FakePortal.requests(ExternalHomes.EVENTS).stream().map(ToldHome::claims)
                .filter(claims -> claims.get("sub_id").equals(Map.of("format", "opaque", "id", session)))
                .map(ToldHome::read).toList();
    }

    private static ToldHome read(Map<String, Object> claims) {
        assertThat(claims).containsOnlyKeys("iss", "aud", "jti", "iat", "toe", "sub_id", "events")
                .containsEntry("iss", OutsideWorld.linkUrl()).containsEntry("aud", "hellowork");
        Map<?, ?> events = (Map<?, ?>) claims.get("events");
        assertThat(events.keySet()).isEqualTo(java.util.Set.of(SESSION_REVOKED));
        Map<?, ?> event = (Map<?, ?>) events.get(SESSION_REVOKED);
        assertThat(Instant.ofEpochSecond((Long) event.get("event_timestamp")))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        return new ToldHome((String) claims.get("jti"), (String) event.get("initiating_entity"),
                (String) ((Map<?, ?>) event.get("reason_admin")).get("en"));
    }

    /** The claims, if the service's published keys verify them. */
    private static Map<String, Object> claims(LoggedRequest request) {
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/secevent+jwt");
        try {
            JsonWebSignature signature = (JsonWebSignature) JsonWebSignature.fromCompactSerialization(request.getBodyAsString());
            assertThat(signature.getHeader("typ")).isEqualTo("secevent+jwt");
            assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
            String keys = given().get("/jwks").asString();
            signature.setKey(new VerificationJwkSelector().select(signature, new JsonWebKeySet(keys).getJsonWebKeys()).getKey());
            return JsonUtil.parseJson(signature.getPayload());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
