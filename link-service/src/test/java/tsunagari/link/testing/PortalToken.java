package tsunagari.link.testing;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import tsunagari.link.connection.Connection;

/** A token of the portal for {@code hellowork}, valid until one thing is changed. */
public final class PortalToken {

    /** The only event that the portal sends. */
    public static final String RELEASED = "urn:tsunagari:event:connection-released";

    /** The event in a logout token. */
    public static final String LOGOUT = "http://schemas.openid.net/event/backchannel-logout";

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private Key key = TestPortal.KEY.getPrivateKey();

    private PortalToken(String type) {
        header("typ", type).header("alg", "ES256").header("kid", TestPortal.KEY.getKeyId());
        claim("iss", TestPortal.url()).claim("aud", "hellowork").claim("iat", in(Duration.ZERO))
                .claim("jti", UUID.randomUUID().toString());
    }

    /** Says that the portal released this connection. */
    public static PortalToken released(Connection connection) {
        return new PortalToken("secevent+jwt").claim("toe", in(Duration.ZERO))
                .claim("sub_id", subject(connection.subject().subject()))
                .event(Map.of("connection_id", connection.id().toString(), "generation", connection.generation()));
    }

    /** Says that this connection's person signed out. */
    public static PortalToken loggedOut(Connection connection) {
        return new PortalToken("logout+jwt").claim("sub", connection.subject().subject())
                .claim("exp", in(Duration.ofMinutes(2))).claim("events", Map.of(LOGOUT, Map.of()));
    }

    /** Says who the person is. */
    public static PortalToken idToken(Connection connection) {
        return new PortalToken("JWT").claim("sub", connection.subject().subject())
                .claim("exp", in(Duration.ofMinutes(2))).claim("nonce", "n").claim("auth_time", in(Duration.ZERO));
    }

    /** A subject identifier of the portal. */
    public static Map<String, Object> subject(String subject) {
        return Map.of("format", "iss_sub", "iss", TestPortal.url(), "sub", subject);
    }

    /** Seconds of the time this far from now. */
    public static long in(Duration time) {
        return Instant.now().plus(time).getEpochSecond();
    }

    /** Sets a header. */
    public PortalToken header(String name, Object value) {
        header.put(name, value);
        return this;
    }

    /** Sets a claim. */
    public PortalToken claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Sets the body of the release event. */
    public PortalToken event(Map<String, Object> body) {
        return claim("events", Map.of(RELEASED, body));
    }

    /** Leaves a claim out. */
    public PortalToken without(String name) {
        claims.remove(name);
        return this;
    }

    /** Signs with another key. */
    public PortalToken signedWith(String algorithm, Key otherKey) {
        key = otherKey;
        return header("alg", algorithm);
    }

    /** The compact form. */
    public String sign() {
        JsonWebSignature signature = new JsonWebSignature();
        header.forEach((name, value) -> signature.getHeaders().setObjectHeaderValue(name, value));
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setDoKeyValidation(false);
        signature.setKey(key);
        signature.setPayload(JsonUtil.toJson(claims));
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
