package tsunagari.link.linking;

import tsunagari.events.LeasedQueue;

/** The connections that wait and of which the account service is to be told. */
public interface UntoldLinkings extends LeasedQueue<LinkingNotice> {
}
