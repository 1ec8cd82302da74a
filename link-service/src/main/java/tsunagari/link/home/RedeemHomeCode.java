package tsunagari.link.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.SiteId;

/** Tells a site, once for each code, who is signed in. */
@ApplicationScoped
public class RedeemHomeCode {

    private final Transactions transactions;
    private final HomeCodes codes;
    private final Clock clock;

    RedeemHomeCode(Transactions transactions, HomeCodes codes, Clock clock) {
        this.transactions = transactions;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * The session that the code is of; empty, whatever is wrong with it. A code that is shown without its secret is used up too.
     *
     * @param verifier what the code's challenge was made of
     */
    public Optional<HomeSession> redeem(SiteId site, HomeCode code, Optional<String> verifier) {
        return transactions.run(() -> codes.find(site, code, clock.instant())
                .flatMap(issued -> issued.meets(verifier) ? told(issued, code) : spoilt(code)));
    }

    /**
     * The session's row comes first: whoever ends it waits there, and then finds that the site is to hear of it. Of several who
     * redeem one code, the one that deletes its row has it.
     */
    private Optional<HomeSession> told(IssuedCode issued, HomeCode code) {
        return codes.tell(issued) && codes.use(code) ? Optional.of(issued.session()) : Optional.empty();
    }

    private Optional<HomeSession> spoilt(HomeCode code) {
        codes.use(code);
        return Optional.empty();
    }
}
