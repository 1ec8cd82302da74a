package tsunagari.link.notification;

import java.time.Instant;
import tsunagari.events.LeasedRow;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

/**
 * A notice that waits to be told, as it is kept: whether this release can make anything of it turns out when it is read.
 *
 * @param connection id of the connection; with the kind, the row's key
 * @param site id of its site
 * @param account id of the account
 * @param kind name of an {@link OwnerNotice.Kind}
 * @param at when it changed, UTC
 * @param reference 問い合わせ番号
 * @param attempts how often telling it has failed
 * @param faults how often by an exception that was no silence of the account service
 */
public record PendingNotice(String connection, String site, String account, String kind, Instant at, String reference,
        int attempts, int faults) implements LeasedRow<PendingNotice> {

    /** @throws IllegalArgumentException if what is kept is no notice that is known */
    public OwnerNotice notice() {
        return new OwnerNotice(ConnectionId.of(connection), new SiteId(site), new AccountId(account),
                OwnerNotice.Kind.valueOf(kind), at, new Reference(reference));
    }

    /** All notices of one site are told by one account service. */
    @Override
    public String route() {
        return site;
    }

    @Override
    public PendingNotice failed() {
        return after(1, 0);
    }

    @Override
    public PendingNotice faulted() {
        return after(1, 1);
    }

    private PendingNotice after(int moreAttempts, int moreFaults) {
        return new PendingNotice(connection, site, account, kind, at, reference, attempts + moreAttempts,
                faults + moreFaults);
    }
}
