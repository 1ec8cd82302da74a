package tsunagari.link.audit.jose;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import tsunagari.events.SigningKey;
import tsunagari.events.keys.SigningKeys;
import tsunagari.link.audit.Checkpoint;
import tsunagari.link.audit.CheckpointSeal;
import tsunagari.link.audit.SignedCheckpoint;
import tsunagari.link.platform.config.LinkConfig;

/** Checkpoints as JWTs signed with ES256, of a type that no other token has. */
@ApplicationScoped
class JwsSeal implements CheckpointSeal {

    static final String TYPE = "tsunagari-audit-checkpoint+jwt";

    private static final AlgorithmConstraints ES256 = new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final SigningKeys keys;
    private final String issuer;

    @Inject
    JwsSeal(SigningKeys keys, LinkConfig config) {
        this(keys, config.baseUrl());
    }

    JwsSeal(SigningKeys keys, String issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    @Override
    public SignedCheckpoint sign(Checkpoint checkpoint) {
        SigningKey key = keys.current();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setHeader("typ", TYPE);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(key.id());
        signature.setKey(key.key());
        signature.setPayload(claims(checkpoint).toJson());
        try {
            return new SignedCheckpoint(checkpoint.number(), checkpoint.at(), signature.getCompactSerialization());
        } catch (JoseException e) {
            throw new IllegalStateException("the key " + key.id() + " does not sign", e);
        }
    }

    private JwtClaims claims(Checkpoint checkpoint) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setClaim("number", checkpoint.number());
        claims.setClaim("at", checkpoint.at().toString());
        claims.setClaim("chains", checkpoint.chains());
        claims.setClaim("entries", checkpoint.entries());
        claims.setClaim("added", checkpoint.added());
        claims.setClaim("digest", checkpoint.digest());
        checkpoint.previous().ifPresent(it -> claims.setClaim("previous", it));
        claims.setClaim("previous_verified", checkpoint.previousVerified());
        return claims;
    }

    @Override
    public Opened open(SignedCheckpoint signed) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(signed.jws());
            Trust trust = trust(signature);
            return trust == Trust.INVALID ? invalid()
                    : new Opened(trust, Optional.of(checkpoint(JwtClaims.parse(signature.getUnverifiedPayload()))));
        } catch (JoseException | InvalidJwtException | MalformedClaimException | RuntimeException e) {
            // Whatever somebody has put there instead: it is no checkpoint.
            return invalid();
        }
    }

    private static Opened invalid() {
        return new Opened(Trust.INVALID, Optional.empty());
    }

    private Trust trust(JsonWebSignature signature) throws JoseException {
        if (!TYPE.equals(signature.getHeader("typ"))) {
            return Trust.INVALID;
        }
        Optional<JsonWebKey> key = new JsonWebKeySet(keys.publicSet()).getJsonWebKeys().stream()
                .filter(it -> it.getKeyId().equals(signature.getKeyIdHeaderValue())).findFirst();
        if (key.isEmpty()) {
            return Trust.KEY_UNKNOWN;
        }
        signature.setAlgorithmConstraints(ES256);
        signature.setKey(key.get().getKey());
        return signature.verifySignature() ? Trust.VERIFIED : Trust.INVALID;
    }

    private Checkpoint checkpoint(JwtClaims claims) throws MalformedClaimException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new IllegalArgumentException("another service's checkpoint");
        }
        return new Checkpoint(number(claims, "number"), Instant.parse(claims.getStringClaimValue("at")),
                number(claims, "chains"), number(claims, "entries"), number(claims, "added"),
                claims.getStringClaimValue("digest"), Optional.ofNullable(claims.getStringClaimValue("previous")),
                claims.getClaimValue("previous_verified", Boolean.class));
    }

    private static long number(JwtClaims claims, String name) throws MalformedClaimException {
        return claims.getClaimValue(name, Number.class).longValue();
    }
}
