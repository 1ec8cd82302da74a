package tsunagari.link.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A token of somebody of the support desk, good unless it is changed. */
public final class SupportToken {

    /** Who issues them. */
    public static final String ISSUER = "https://desk.example";

    private static final String KEY = "tsunagari.testing.support.key";

    private final JwtClaims claims = new JwtClaims();
    private PublicJsonWebKey key = key();
    private String algorithm = "ES256";

    private SupportToken(String... roles) {
        claims.setIssuer(ISSUER);
        claims.setAudience("tsunagari-support");
        claims.setSubject("desk-" + UUID.randomUUID());
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(10);
        claims.setClaim("groups", List.of(roles));
    }

    /** One with these roles. */
    public static SupportToken of(String... roles) {
        return new SupportToken(roles);
    }

    /** With another value. */
    public SupportToken claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    /** Without a claim. */
    public SupportToken without(String name) {
        claims.unsetClaim(name);
        return this;
    }

    /** Issued this long ago, and good for this long from then. */
    public SupportToken issued(Duration ago, Duration life) {
        NumericDate at = NumericDate.fromSeconds(NumericDate.now().getValue() - ago.toSeconds());
        claims.setIssuedAt(at);
        claims.setExpirationTime(NumericDate.fromSeconds(at.getValue() + life.toSeconds()));
        return this;
    }

    /** Signed with another key. */
    public SupportToken signedWith(PublicJsonWebKey other, String otherAlgorithm) {
        key = other;
        algorithm = otherAlgorithm;
        return this;
    }

    /** What the token calls its person. */
    public String name() {
        return claims.getClaimValueAsString("sub");
    }

    /** The value of an Authorization header. */
    public String bearer() {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(claims.toJson());
        try {
            return "Bearer " + signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for each JVM: Quarkus loads the classes of a test anew. */
    private static PublicJsonWebKey key() {
        synchronized (System.getProperties()) {
            try {
                String known = System.getProperty(KEY);
                if (known == null) {
                    known = TestKeys.ec("desk-1").toJson(OutputControlLevel.INCLUDE_PRIVATE);
                    System.setProperty(KEY, known);
                }
                return PublicJsonWebKey.Factory.newPublicJwk(known);
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Publishes the public key in this folder; what the service is to be told of where it is. */
    public static String writeKeys(Path folder) {
        try {
            return "file:" + Files.writeString(folder.resolve("support.jwks"),
                    new JsonWebKeySet(key()).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
