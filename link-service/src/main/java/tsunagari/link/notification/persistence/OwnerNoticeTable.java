package tsunagari.link.notification.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.HistoryEntry;
import tsunagari.link.connection.OwnerNotices;
import tsunagari.link.notification.DisownLinks;
import tsunagari.link.notification.NoticeQueue;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.site.SiteId;
import tsunagari.link.support.Reference;

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
    public List<OwnerNotice> claimDue(Instant now, Instant leaseEnd, int most) {
        return transactions.run(() -> {
            List<OwnerNotice> due = sql.select(OwnerNoticeTable::notice,
                    "select * from owner_notice where due_at <= ? order by due_at limit ? for update skip locked", now, most);
            due.forEach(notice -> update(notice, "due_at = ?", leaseEnd));
            return due;
        });
    }

    private static OwnerNotice notice(ResultSet row) throws SQLException {
        return new OwnerNotice(ConnectionId.of(row.getString("connection_id")), new SiteId(row.getString("site")),
                new AccountId(row.getString("account_id")), OwnerNotice.Kind.valueOf(row.getString("kind")),
                SqlRows.instant(row, "occurred_at"), new Reference(row.getString("reference")), row.getInt("attempts"),
                row.getInt("faults"));
    }

    @Override
    public void done(OwnerNotice notice, Instant at) {
        transactions.run(() -> sql.update("delete from owner_notice" + ONE, notice.connection().toString(),
                notice.kind().name()));
    }

    @Override
    public void retry(OwnerNotice notice, Instant at, String reason) {
        failed(notice, at, reason);
    }

    @Override
    public void park(OwnerNotice notice, Instant at, String reason) {
        failed(notice, null, reason);
    }

    private void failed(OwnerNotice notice, Instant dueAt, String reason) {
        transactions.run(() -> update(notice, "due_at = ?, attempts = ?, faults = ?, last_failure = ?", dueAt,
                notice.attempts(), notice.faults(), reason));
    }

    private int update(OwnerNotice notice, String changes, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = notice.connection().toString();
        all[values.length + 1] = notice.kind().name();
        return sql.update("update owner_notice set " + changes + ONE, all);
    }
}
