package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.HmacKey;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.RandomIds;

/** Faults of the ID token's header and signature (RFC 7515, RFC 8725). */
@ApplicationScoped
public class SignatureForgeries {

    private static final String UNKNOWN_HEADER = "urn:tsunagari:nobody-knows-this";

    private final FalseKeys keys;
    private final Map<FaultName, Consumer<ForgedToken>> forgeries = new EnumMap<>(FaultName.class);

    public SignatureForgeries(FalseKeys keys, PortalUrls urls, RandomIds ids) {
        this.keys = keys;
        forgeries.put(FaultName.INVALID_ALG_NONE, token -> token.signedWith(AlgorithmIdentifiers.NONE, null));
        // A verifier that takes the algorithm from the header uses the published key's bytes as the secret.
        forgeries.put(FaultName.INVALID_ALG_HS256, token -> token.signedWith(AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(token.genuine().getPublicKey().getEncoded())));
        forgeries.put(FaultName.INVALID_ALG_OTHER, this::byAnotherAlgorithm);
        forgeries.put(FaultName.INVALID_SIGNATURE, ForgedToken::broken);
        forgeries.put(FaultName.CRIT_UNKNOWN, token -> {
            token.header("crit", List.of(UNKNOWN_HEADER));
            token.header(UNKNOWN_HEADER, true);
        });
        forgeries.put(FaultName.KID_ABSENT, token -> token.withoutHeader("kid"));
        forgeries.put(FaultName.KID_UNKNOWN, token -> token.header("kid", ids.next()));
        forgeries.put(FaultName.JKU_HEADER, token -> byAttacker(token, "jku", urls.at("/mock/sink/jku").toString()));
        forgeries.put(FaultName.X5U_HEADER, token -> byAttacker(token, "x5u",
                urls.at("/mock/sink/x5u?alg=" + token.genuine().getAlgorithm()).toString()));
        forgeries.put(FaultName.JWK_HEADER, token -> byAttacker(token, "jwk",
                FalseKeys.published(keys.attackers(token.genuine().getAlgorithm()))));
    }

    /** What a fault does, if it is one of header or signature. */
    Optional<Consumer<ForgedToken>> of(FaultName fault) {
        return Optional.ofNullable(forgeries.get(fault));
    }

    private void byAnotherAlgorithm(ForgedToken token) {
        PublicJsonWebKey other = keys.otherThan(token.genuine().getAlgorithm());
        token.header("kid", other.getKeyId());
        token.signedWith(other.getAlgorithm(), other.getPrivateKey());
    }

    private void byAttacker(ForgedToken token, String header, Object pointer) {
        PublicJsonWebKey attackers = keys.attackers(token.genuine().getAlgorithm());
        token.header("kid", attackers.getKeyId());
        token.header(header, pointer);
        token.signedWith(attackers.getAlgorithm(), attackers.getPrivateKey());
    }
}
