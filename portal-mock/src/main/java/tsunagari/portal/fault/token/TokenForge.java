package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.fault.FaultName;

/** Makes tokens that are not as they should be. */
@ApplicationScoped
public class TokenForge {

    private final ClaimForgeries claimForgeries;
    private final SignatureForgeries signatureForgeries;
    private final FalseKeys keys;

    public TokenForge(ClaimForgeries claimForgeries, SignatureForgeries signatureForgeries, FalseKeys keys) {
        this.claimForgeries = claimForgeries;
        this.signatureForgeries = signatureForgeries;
        this.keys = keys;
    }

    /** The token of this type, with these claims and this key, changed as a test wants it. */
    public String changed(String type, Map<String, Object> claims, PublicJsonWebKey key, TokenChanges changes) {
        if (changes.faults().contains(FaultName.INVALID_ALG_OTHER)) {
            keys.publishOthers();
        }
        ForgedToken token = new ForgedToken(type, claims, key);
        changes.faults().forEach(fault -> spoil(token, fault));
        token.replaced(changes.header(), changes.claims());
        return changes.text().orElseGet(token::compact);
    }

    /** Lets a fault of a token's header, claims or signature have its way. */
    void spoil(ForgedToken token, FaultName fault) {
        claimForgeries.of(fault).or(() -> signatureForgeries.of(fault))
                .orElseThrow(() -> new IllegalStateException("Nobody knows how to produce " + fault))
                .accept(token);
    }
}
