package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tsunagari.link.connection.HistoryEntry.Transition;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;

/** What the database holds of what is offered and told to owners of accounts and of their blocks, asked in SQL. */
@ApplicationScoped
public class OwnersEvidence {

    @Inject
    Transactions transactions;
    @Inject
    SqlRows sql;

    /** A mailed link. */
    record Link(Instant until, boolean used) {
    }

    /** An offer to move an account's connection, which has not been taken and not been ended. */
    record Offer(Instant proved, Instant until) {

        private static Offer of(ResultSet row) throws SQLException {
            return new Offer(SqlRows.instant(row, "expires_at").minus(Proof.LIFETIME),
                    SqlRows.instant(row, "verified_until"));
        }
    }

    /** One change of a connection. @param reason null if there is none */
    record Change(String connection, String account, Transition transition, ReleaseReason reason) {

        private static Change of(ResultSet row) throws SQLException {
            return new Change(row.getString("id"), row.getString("account_id"),
                    Transition.valueOf(row.getString("transition")), Evidence.reason(row));
        }
    }

    /** Until when accounts are, or were, blocked. */
    Map<String, Instant> blocks(String round) {
        return select(row -> Map.entry(row.getString("account_id"), SqlRows.instant(row, "blocked_until")),
                "select account_id, blocked_until from account_block where account_id like ?", "%" + round + "-%").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Link> link(String connection) {
        return select(row -> new Link(SqlRows.instant(row, "expires_at"), SqlRows.instant(row, "used_at") != null),
                "select expires_at, used_at from disowning where connection_id = ?", connection).stream().findFirst();
    }

    Optional<Offer> offer(ProofHandle handle) {
        return select(Offer::of, "select expires_at, verified_until from link_proof where handle = ? and state = ?",
                handle.value(), "VERIFIED").stream().findFirst();
    }

    /** Whether the portal had confirmed the connection before this moment. */
    boolean acknowledgedBefore(String connection, Instant moment) {
        return !select(row -> true, "select 1 from connection where id = ? and acknowledged_at < ?", connection, moment)
                .isEmpty();
    }

    /** Offers to move what is not there any more. */
    long baselessOffers() {
        return select(row -> row.getLong(1), """
                select count(*) from link_proof p where p.state = ? and not exists (select 1 from connection c
                where c.site = p.site and c.account_id = p.account_id and c.live = 1)""", "VERIFIED").get(0);
    }

    /** Notices that nobody has been told of, and why. */
    List<String> untold() {
        return select(row -> row.getString(1),
                "select concat_ws(' ', connection_id, kind, attempts, last_failure) from owner_notice");
    }

    List<Change> changes(String round) {
        return select(Change::of, """
                select c.id, c.account_id, h.transition, h.reason from connection_history h
                join connection c on c.id = h.connection_id where c.subject like ?""", round + "-%");
    }

    private <T> List<T> select(SqlRows.Mapping<T> mapping, String query, Object... values) {
        return transactions.run(() -> sql.select(mapping, query, values));
    }
}
