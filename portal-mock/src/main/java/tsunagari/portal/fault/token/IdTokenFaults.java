package tsunagari.portal.fault.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import tsunagari.portal.fault.Faults;
import tsunagari.portal.fault.Layer;
import tsunagari.portal.fault.Place;
import tsunagari.portal.fault.Situations;
import tsunagari.portal.fault.Strike;
import tsunagari.portal.journal.Exchange;

/** Spoils ID tokens. */
@ApplicationScoped
public class IdTokenFaults {

    private final Faults faults;
    private final Situations situations;
    private final TokenForge forge;
    private final Exchange exchange;

    public IdTokenFaults(Faults faults, Situations situations, TokenForge forge, Exchange exchange) {
        this.faults = faults;
        this.situations = situations;
        this.forge = forge;
        this.exchange = exchange;
    }

    /** The token that leaves the portal instead of the one with these claims and this key; empty when no fault strikes. */
    public Optional<String> forged(Map<String, Object> claims, PublicJsonWebKey key) {
        List<Strike> strikes = faults.strikeAll(Place.ID_TOKEN, Layer.PROTOCOL, situations.current());
        if (strikes.isEmpty()) {
            return Optional.empty();
        }
        ForgedToken token = new ForgedToken("JWT", claims, key);
        for (Strike strike : strikes) {
            exchange.struck(strike.fault().name());
            forge.spoil(token, strike.fault());
        }
        return Optional.of(token.compact());
    }
}
