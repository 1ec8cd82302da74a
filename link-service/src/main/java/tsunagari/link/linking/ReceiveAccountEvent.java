package tsunagari.link.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import tsunagari.events.ReceivedTokens;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/** Takes events of an account service: each token once, in one transaction with what it brings about. */
@ApplicationScoped
public class ReceiveAccountEvent {

    private static final Logger LOG = Logger.getLogger(ReceiveAccountEvent.class);

    private final Transactions transactions;
    private final ReceivedTokens receivedTokens;
    private final ApplyAccountEvent applyAccountEvent;
    private final SecureRandom random;
    private final Clock clock;

    ReceiveAccountEvent(Transactions transactions, ReceivedTokens receivedTokens, ApplyAccountEvent applyAccountEvent,
            SecureRandom random, Clock clock) {
        this.transactions = transactions;
        this.receivedTokens = receivedTokens;
        this.applyAccountEvent = applyAccountEvent;
        this.random = random;
        this.clock = clock;
    }

    /** Returns when it is stored; whether it was the first time makes no difference to the account service. */
    public void receive(Site site, AccountEvent event) {
        Instant now = clock.instant();
        Instant keepUntil = now.plus(AccountTokens.OLDEST).plus(AccountTokens.SKEW.multipliedBy(2));
        Reference reference = Reference.random(random);
        boolean first = transactions.run(() -> {
            boolean unknown = receivedTokens.firstTime(site.accountIssuer(), site.portal().clientId(),
                    ReceivedTokens.Kind.EVENT, event.tokenId(), now, keepUntil);
            if (unknown) {
                applyAccountEvent.apply(site.id(), event, reference);
            }
            return unknown;
        });
        LOG.infof("account-event.received site=%s kind=%s connection=%s reason=%s first=%s reference=%s", site.id(),
                event.kind(), event.connection().map(ConnectionId::toString).orElse("-"), event.reason().orElse("-"),
                first, reference);
    }
}
