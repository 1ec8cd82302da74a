package tsunagari.link.handshake;

import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * One attempt to be signed in from the portal, after the portal's answer was verified.
 *
 * @param state what bound the portal's answer to this attempt and browser; used once
 * @param target where it leads
 * @param reference what the person can read out to the support desk
 * @param repeated whether the person was already sent back to sign in anew at the portal
 */
public record Handshake(Site site, String state, Target target, Reference reference, boolean repeated) {

    @Override
    public String toString() {
        return "Handshake[" + site.id() + ", " + target + ", " + reference + "]";
    }
}
