package tsunagari.link.handshake;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Whether an answer counts now and in this browser, whatever state cookies it holds. */
    public boolean open(Optional<BrowserBinding> browser, Instant now) {
        return !now.isAfter(begunAt.plus(LIFETIME))
                && browser.filter(it -> it.fingerprint().equals(browserHash)).isPresent();
    }

    /**
     * The earliest time at which the person may have signed in at the portal; empty: any. Whoever was sent back to sign
     * in anew has done so since then.
     */
    public Optional<Instant> earliestSignIn(Instant now) {
        Optional<Instant> byAge = target.oldestSignIn(site.portal().demands()).map(now::minus);
        Optional<Instant> bySendingBack = repeated ? Optional.of(begunAt.minus(CLOCK_SKEW)) : Optional.empty();
        return Stream.of(byAge, bySendingBack).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    @Override
    public String toString() {
        return "Handshake[" + site.id() + ", " + target + ", " + reference + "]";
    }
}
