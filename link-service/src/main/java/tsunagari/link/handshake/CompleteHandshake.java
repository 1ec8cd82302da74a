package tsunagari.link.handshake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Decides what a verified answer of the portal leads to, and records it under the handshake's state, whose second use
 * the database refuses.
 */
@ApplicationScoped
public class CompleteHandshake {

    private final OfferConsent offerConsent;
    private final SignIn signIn;
    private final Clock clock;

    CompleteHandshake(OfferConsent offerConsent, SignIn signIn, Clock clock) {
        this.offerConsent = offerConsent;
        this.signIn = signIn;
        this.clock = clock;
    }

    /**
     * Completes a handshake that is open to this browser.
     *
     * @param authentication what the portal proved
     * @throws tsunagari.link.account.AccountServiceUnavailable if the account's status cannot be learnt; nothing is
     *         recorded then
     */
    public HandshakeOutcome complete(Handshake handshake, PortalAuthentication authentication, Browser browser) {
        Instant now = clock.instant();
        boolean tooOld = handshake.earliestSignIn(now).filter(earliest -> !authentication.since(earliest, now)).isPresent();
        if (tooOld) {
            return new HandshakeOutcome.AuthenticationTooOld(handshake.repeated());
        }
        try {
            return switch (handshake.target()) {
                case CONNECT -> offerConsent.offer(handshake, authentication, browser);
                case MYPAGE -> signIn.signIn(handshake, authentication, browser);
            };
        } catch (HandshakeRepeated e) {
            return new HandshakeOutcome.Unusable();
        } catch (SignedOutMeanwhile e) {
            return new HandshakeOutcome.AuthenticationTooOld(handshake.repeated());
        }
    }
}
