package tsunagari.link.linking.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.DeferredLinkings;
import tsunagari.link.linking.LinkingNotice;
import tsunagari.link.linking.OverdueLinkings;
import tsunagari.link.linking.UntoldLinkings;
import tsunagari.link.platform.Transactions;

/** The waiting connections in the database: changes in their maker's transaction, claims and results in their own. */
@ApplicationScoped
class DeferredLinkingTable implements DeferredLinkings, UntoldLinkings, OverdueLinkings {

    private final LinkingRows rows;
    private final Connections connections;
    private final Transactions transactions;

    DeferredLinkingTable(LinkingRows rows, Connections connections, Transactions transactions) {
        this.rows = rows;
        this.connections = connections;
        this.transactions = transactions;
    }

    @Override
    public void begin(ConnectionId connection, Instant until, Instant now) {
        rows.persist(LinkingRow.of(connection.toString(), until, now));
    }

    @Override
    public Optional<Instant> until(ConnectionId connection) {
        return rows.findByIdOptional(connection.toString()).map(row -> row.expiresAt);
    }

    @Override
    public void end(ConnectionId connection) {
        rows.delete("connectionId", connection.toString());
    }

    @Override
    public List<ConnectionId> claim(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> rows.lockOverdue(now, most).stream().map(row -> {
            row.endingAt = leaseEnd;
            return ConnectionId.of(row.connectionId);
        }).toList());
    }

    @Override
    public List<LinkingNotice> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> rows.lockUntold(now, most).stream().map(row -> {
            row.announceAt = leaseEnd;
            return new LinkingNotice(connections.find(ConnectionId.of(row.connectionId)).orElseThrow(), row.attempts,
                    row.faults);
        }).toList());
    }

    @Override
    public void done(LinkingNotice notice, Instant at) {
        update(notice, "announceAt = null, lastFailure = null");
    }

    @Override
    public void retry(LinkingNotice notice, Instant at, String reason) {
        update(notice, "attempts = ?2, faults = ?3, lastFailure = ?4, announceAt = ?5", notice.attempts(),
                notice.faults(), reason, at);
    }

    @Override
    public void park(LinkingNotice notice, Instant at, String reason) {
        update(notice, "attempts = ?2, faults = ?3, lastFailure = ?4, announceAt = null, parkedAt = ?5",
                notice.attempts(), notice.faults(), reason, at);
    }

    /** By key: the wait may be over, or the account service know of it by another replica, and then nothing changes. */
    private void update(LinkingNotice notice, String changes, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = notice.connection().id().toString();
        System.arraycopy(values, 0, all, 1, values.length);
        transactions.run(() -> rows.update(changes + " where connectionId = ?1 and announceAt is not null", all));
    }
}
