package tsunagari.portal.provider.logout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tsunagari.portal.persona.SessionReplaced;
import tsunagari.portal.provider.authorize.SignedInClients;

/**
 * A new sign-in in a browser forgets no client: those of the same user are told when the new session ends, those of
 * another user at once, as on a sign-out.
 */
@ApplicationScoped
public class ReplacedSessions {

    private final SignedInClients signedIn;
    private final LogoutTokenDelivery delivery;

    public ReplacedSessions(SignedInClients signedIn, LogoutTokenDelivery delivery) {
        this.signedIn = signedIn;
        this.delivery = delivery;
    }

    void carryOverOrTell(@Observes SessionReplaced replaced) {
        if (replaced.sameUser()) {
            signedIn.carryOver(replaced.before(), replaced.after());
        } else {
            delivery.tellAll(replaced.before());
        }
    }
}
