package tsunagari.link.linking.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.DeferredLinkings;
import tsunagari.link.linking.LinkingNotice;
import tsunagari.link.linking.LinkingQueue;
import tsunagari.link.platform.Transactions;

/** The waiting connections in the database: changes in their maker's transaction, claims and results in their own. */
@ApplicationScoped
class DeferredLinkingTable implements DeferredLinkings, LinkingQueue {

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
    public List<LinkingNotice> claimUntold(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> rows.lockUntold(now, most).stream().map(row -> {
            row.announceAt = leaseEnd;
            return new LinkingNotice(connections.find(ConnectionId.of(row.connectionId)).orElseThrow(), row.attempts);
        }).toList());
    }

    @Override
    public List<ConnectionId> claimOverdue(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> rows.lockOverdue(now, most).stream().map(row -> {
            row.endingAt = leaseEnd;
            return ConnectionId.of(row.connectionId);
        }).toList());
    }

    /** Updates by key: the wait may be over, and then there is nothing to update. */
    @Override
    public void told(LinkingNotice notice) {
        transactions.run(() -> rows.update("announceAt = null, lastFailure = null where connectionId = ?1",
                notice.connection().id().toString()));
    }

    @Override
    public void retry(LinkingNotice notice, Instant at, String reason) {
        transactions.run(() -> rows.update("announceAt = ?1, attempts = ?2, lastFailure = ?3 where connectionId = ?4", at,
                notice.attempts(), reason, notice.connection().id().toString()));
    }
}
