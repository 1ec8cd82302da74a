package tsunagari.portal.provider.dpop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import tsunagari.portal.platform.RandomIds;

/** Nonces that the portal hands out for DPoP proofs (RFC 9449, sections 8 and 9): one a minute, good for two. */
@ApplicationScoped
public class DpopNonces {

    private static final long SECONDS = 60;

    private final String secret;
    private final Clock clock;

    public DpopNonces(RandomIds ids, Clock clock) {
        this.secret = ids.next();
        this.clock = clock;
    }

    /** The nonce for the next proof. */
    public String current() {
        return of(minute());
    }

    /** Whether a nonce is this minute's or the one before. */
    public boolean accepts(String nonce) {
        return nonce.equals(of(minute())) || nonce.equals(of(minute() - 1));
    }

    private long minute() {
        return clock.instant().getEpochSecond() / SECONDS;
    }

    private String of(long minute) {
        return RandomIds.hash(secret + minute);
    }
}
