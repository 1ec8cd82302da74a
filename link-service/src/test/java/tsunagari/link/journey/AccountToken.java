package tsunagari.link.journey;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import tsunagari.link.testing.TestKeys;

/** An event token of the account service for {@code hellowork}, valid until one thing is changed. */
final class AccountToken {

    /** The account service's signing key. */
    static final EllipticCurveJsonWebKey KEY = TestKeys.ec("account-1");

    static final String RISC = "https://schemas.openid.net/secevent/risc/event-type/";
    static final String COMPLETED = "urn:tsunagari:event:linking-completed";
    static final String REFUSED = "urn:tsunagari:event:linking-refused";

    private final Map<String, Object> claims = new LinkedHashMap<>();
    private EllipticCurveJsonWebKey key = KEY;

    private AccountToken(String account, String type, Map<String, Object> body) {
        claim("iss", FakeAccounts.issuer()).claim("aud", "hellowork").claim("iat", Instant.now().getEpochSecond())
                .claim("jti", UUID.randomUUID().toString()).claim("toe", Instant.now().getEpochSecond())
                .claim("sub_id", Map.of("format", "opaque", "id", account)).claim("events", Map.of(type, body));
    }

    /** Says what became of an account: the last part of a RISC event type. */
    static AccountToken account(String account, String event) {
        return new AccountToken(account, RISC + event, Map.of());
    }

    /** Says how a linking ended. */
    static AccountToken linking(String account, String type, String connection) {
        return new AccountToken(account, type, Map.of("connection_id", connection));
    }

    AccountToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    AccountToken event(String type, Map<String, Object> body) {
        return claim("events", Map.of(type, body));
    }

    AccountToken signedWith(EllipticCurveJsonWebKey otherKey) {
        key = otherKey;
        return this;
    }

    /** Sends it to the site. */
    ValidatableResponse send() {
        return send(RestAssured.port);
    }

    /** Sends it by way of another port. */
    ValidatableResponse send(int port) {
        return given().port(port).contentType("application/secevent+jwt").body(sign().getBytes(StandardCharsets.US_ASCII))
                .post("/hellowork/events").then();
    }

    private String sign() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "secevent+jwt");
        signature.setAlgorithmHeaderValue("ES256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(JsonUtil.toJson(claims));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
