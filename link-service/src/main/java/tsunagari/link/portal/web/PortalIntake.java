package tsunagari.link.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.events.Rejection;
import tsunagari.events.Verification;
import tsunagari.link.connection.Generations;
import tsunagari.link.portal.PortalRelease;
import tsunagari.link.portal.PortalTokens;
import tsunagari.link.portal.ReceivePortalRelease;
import tsunagari.link.site.Site;

/** The portal's events: releases. */
@ApplicationScoped
class PortalIntake implements EventIntake {

    private final PortalTokens tokens;
    private final ReceivePortalRelease receiveRelease;
    private final Generations generations;

    PortalIntake(PortalTokens tokens, ReceivePortalRelease receiveRelease, Generations generations) {
        this.tokens = tokens;
        this.receiveRelease = receiveRelease;
        this.generations = generations;
    }

    @Override
    public Verification<Runnable> check(Site site, String token) {
        return tokens.verifyEvent(site, token).then(verified -> PortalRelease.read(site, verified, generations)
                .<Verification<Runnable>>map(release ->
                        new Verification.Accepted<>(() -> receiveRelease.receive(site, release)))
                .orElseGet(() -> new Verification.Rejected<>(Rejection.EVENT_MALFORMED)));
    }
}
