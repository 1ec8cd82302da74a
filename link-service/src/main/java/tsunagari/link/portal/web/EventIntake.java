package tsunagari.link.portal.web;

import tsunagari.events.Verification;
import tsunagari.link.site.Site;

/** What becomes of the event tokens of one sender. */
interface EventIntake {

    /** Checks a token by the rules of its sender; one that is accepted is what it brings about, to be run. */
    Verification<Runnable> check(Site site, String token);
}
