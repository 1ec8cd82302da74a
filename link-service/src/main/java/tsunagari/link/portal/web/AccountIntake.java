package tsunagari.link.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.events.Rejection;
import tsunagari.events.Verification;
import tsunagari.link.linking.AccountEvent;
import tsunagari.link.linking.AccountTokens;
import tsunagari.link.linking.ReceiveAccountEvent;
import tsunagari.link.site.Site;

/** The account service's events: what became of accounts, and the back office's answers. */
@ApplicationScoped
class AccountIntake implements EventIntake {

    private final AccountTokens tokens;
    private final ReceiveAccountEvent receiveEvent;

    AccountIntake(AccountTokens tokens, ReceiveAccountEvent receiveEvent) {
        this.tokens = tokens;
        this.receiveEvent = receiveEvent;
    }

    @Override
    public Verification<Runnable> check(Site site, String token) {
        return tokens.verify(site, token).then(verified -> AccountEvent.read(verified)
                .<Verification<Runnable>>map(event ->
                        new Verification.Accepted<>(() -> receiveEvent.receive(site, event)))
                .orElseGet(() -> new Verification.Rejected<>(Rejection.EVENT_MALFORMED)));
    }
}
