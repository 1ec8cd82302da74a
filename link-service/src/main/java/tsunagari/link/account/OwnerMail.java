package tsunagari.link.account;

import java.net.URI;
import java.util.Optional;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.site.Site;

/** Mails to owners of accounts, which the account service sends to the account's own address. */
public interface OwnerMail {

    /** What the account service says to a notice. */
    enum Answer {
        /** It has taken it: a mail goes out, or the account has no address. */
        TAKEN,
        /** There is no such account. */
        ACCOUNT_UNKNOWN,
        /** It can make nothing of it, now or ever. */
        REFUSED
    }

    /**
     * Has the owner told. Harmless if they were told before.
     *
     * @param disown the link by which the owner can say that it was not them
     * @throws AccountServiceUnavailable if there is no answer in time, or none that can be understood
     */
    Answer tell(Site site, OwnerNotice notice, Optional<URI> disown);
}
