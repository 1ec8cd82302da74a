package tsunagari.link.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.OwnerNotices;
import tsunagari.link.notification.DisownLinks;
import tsunagari.link.notification.NoticeQueue;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.notification.PendingNotice;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;

/** The notices in the database: written in the transaction of the change, claims and results in their own. */
@ApplicationScoped
class OwnerNoticeTable implements OwnerNotices, NoticeQueue {

    private static final String ONE = " where connection_id = ? and kind = ?";

    private final SqlRows sql;
    private final DisownLinks links;
    private final Transactions transactions;
    private final Clock clock;

    OwnerNoticeTable(SqlRows sql, DisownLinks links, Transactions transactions, Clock clock) {
        this.sql = sql;
        this.links = links;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Connection connection, HistoryEntry entry) {
        OwnerNotice.of(connection, entry).ifPresent(notice -> {
            sql.update("""
                    insert into owner_notice (connection_id, kind, site, account_id, occurred_at, reference, due_at, attempts)
                    values (?, ?, ?, ?, ?, ?, ?, 0)""", notice.connection().toString(), notice.kind().name(),
                    notice.site().value(), notice.account().value(), notice.at(), notice.reference().value(),
                    clock.instant());
            links.allow(notice);
        });
    }

    @Override
    public List<PendingNotice> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> {
            List<PendingNotice> due = sql.select(OwnerNoticeTable::pending,
                    "select * from owner_notice where due_at <= ? order by due_at limit ? for update skip locked", now, most);
            due.forEach(pending -> sql.update("update owner_notice set due_at = ?" + ONE, leaseEnd, pending.connection(),
                    pending.kind()));
            return due;
        });
    }

    private static PendingNotice pending(ResultSet row) throws SQLException {
        return new PendingNotice(row.getString("connection_id"), row.getString("site"), row.getString("account_id"),
                row.getString("kind"), SqlRows.instant(row, "occurred_at"), row.getString("reference"),
                row.getInt("attempts"), row.getInt("faults"));
    }

    @Override
    public void done(PendingNotice notice, Instant at) {
        transactions.run(() -> sql.update("delete from owner_notice" + ONE, notice.connection(), notice.kind()));
    }

    @Override
    public void retry(PendingNotice notice, Instant at, String reason) {
        failed(notice, at, reason);
    }

    @Override
    public void park(PendingNotice notice, Instant at, String reason) {
        failed(notice, null, reason);
    }

    /** Does nothing to a row that is parked: after a lease has ended, two may have told it. */
    private void failed(PendingNotice notice, Instant dueAt, String reason) {
        transactions.run(() -> sql.update("update owner_notice set due_at = ?, attempts = ?, faults = ?, last_failure = ?" + ONE
                + " and due_at is not null", dueAt, notice.attempts(), notice.faults(), reason, notice.connection(),
                notice.kind()));
    }
}
