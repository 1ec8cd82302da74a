package tsunagari.link.handshake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * One attempt to be signed in from the portal, after the portal's answer was verified.
 *
 * @param state what bound the portal's answer to this attempt and browser; used once
 * @param target where it leads
 * @param reference what the person can read out to the support desk
 * @param browserHash the hash of the {@link BrowserBinding} of the browser that was sent to the portal
 * @param begunAt when the browser was sent to the portal
 * @param repeated whether the person was already sent back to sign in anew at the portal
 */
public record Handshake(Site site, String state, Target target, Reference reference, String browserHash,
        Instant begunAt, boolean repeated) {

    /** How long the portal's answer is waited for. */
    public static final Duration LIFETIME = Duration.ofMinutes(20);

    /** Whether the answer comes in the browser that the handshake began in, whatever state cookie it holds. */
    public boolean begunIn(Optional<BrowserBinding> browser) {
        return browser.filter(it -> it.fingerprint().equals(browserHash)).isPresent();
    }

    /** Whether the answer comes too late, whatever the browser's cookie says. */
    public boolean expired(Instant now) {
        return now.isAfter(begunAt.plus(LIFETIME));
    }

    @Override
    public String toString() {
        return "Handshake[" + site.id() + ", " + target + ", " + reference + "]";
    }
}
