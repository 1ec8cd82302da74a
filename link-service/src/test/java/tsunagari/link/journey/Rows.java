package tsunagari.link.journey;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the database holds, asked in SQL: the service's own code could be wrong about it. */
@ApplicationScoped
@Unremovable
public class Rows {

    private final DataSource database;

    Rows(DataSource database) {
        this.database = database;
    }

    List<String> liveAccounts(String subject) {
        return select("select account_id from connection where subject = ? and state = 'ACTIVE'", subject);
    }

    int connections(String subject) {
        return number("select count(*) from connection where subject = ?", subject);
    }

    int sessions(String subject) {
        return number("select count(*) from site_session where subject = ?", subject);
    }

    int untoldEnds(String session) {
        return number("select count(*) from ended_session where home_handle = ?", session);
    }

    int historyEntries(String subject) {
        return number("select count(*) from connection_history h join connection c on c.id = h.connection_id "
                + "where c.subject = ?", subject);
    }

    /** How many sessions there are of whoever is connected to this account. */
    public int sessionsOfAccount(String account) {
        return number("select count(*) from site_session s join connection c on c.id = s.connection_id "
                + "where c.account_id = ?", account);
    }

    /** How many transitions the account's connections have been through. */
    public int historyEntriesOfAccount(String account) {
        return number("select count(*) from connection_history h join connection c on c.id = h.connection_id "
                + "where c.account_id = ?", account);
    }

    /** Whether the portal has acknowledged the account's live connection. */
    public boolean acknowledged(String account) {
        return number("select count(*) from connection where account_id = ? and live = 1 and acknowledged_at is not null",
                account) == 1;
    }

    /** How many rows every table has, by its name; without what is written by schedule, and the problems shown. */
    Map<String, Integer> counts() {
        return select("select table_name from information_schema.tables where table_schema = database() "
                + "and table_name not in (?, 'owner_notice', 'problem')", "audit_checkpoint").stream()
                .collect(Collectors.toMap(Function.identity(), table ->
                        number("select count(*) from " + table + " where '' = ?", "")));
    }

    /** Why the subject's connections ended, oldest first. */
    List<String> releaseReasons(String subject) {
        return select("select h.reason from connection_history h join connection c on c.id = h.connection_id "
                + "where c.subject = ? and h.reason is not null order by c.generation, h.seq", subject);
    }

    /** The states of the subject's connections, oldest first. */
    List<String> states(String subject) {
        return select("select state from connection where subject = ? order by generation", subject);
    }

    /** What has happened to the subject's connections, and by whose act, oldest first. */
    List<String> transitions(String subject) {
        return select("select concat(h.transition, ' ', h.actor) from connection_history h "
                + "join connection c on c.id = h.connection_id where c.subject = ? order by c.generation, h.seq", subject);
    }

    /** What the portal is told of the subject, oldest first. */
    List<String> told(String subject) {
        return select("select concat(kind, ' ', coalesce(reason, '-')) from outbox_event where subject = ? order by id",
                subject);
    }

    /** Why sign-ins of somebody who has been connected matched nothing. */
    List<String> mismatchCauses(String subject) {
        return select("select h.cause from handshake h join connection c on c.id = h.connection_id "
                + "where c.subject = ? and h.outcome = 'MISMATCH' order by h.occurred_at", subject);
    }

    String latestConnection(String subject) {
        return select("select id from connection where subject = ? order by generation desc limit 1", subject).get(0);
    }

    String accountOf(String subject) {
        return select("select account_id from connection where subject = ? order by generation desc limit 1", subject).get(0);
    }

    int waiting(String subject) {
        return number("select count(*) from deferred_linking d join connection c on c.id = d.connection_id "
                + "where c.subject = ?", subject);
    }

    /** How many events about the subject the portal has not taken yet. */
    int undelivered(String subject) {
        return number("select count(*) from outbox_event where subject = ? and due_at is not null", subject);
    }

    /** How many linkings of the subject the account service does not know of yet. */
    int unannounced(String subject) {
        return number("select count(*) from deferred_linking d join connection c on c.id = d.connection_id "
                + "where c.subject = ? and d.announce_at is not null", subject);
    }

    /** Lets the time of the subject's waiting connection pass; the schedule finds it at once, or only later. */
    void letWaitEnd(String subject, boolean scheduled) {
        update("update deferred_linking d join connection c on c.id = d.connection_id "
                + "set d.expires_at = utc_timestamp(6) - interval 1 second"
                + (scheduled ? ", d.ending_at = utc_timestamp(6) - interval 1 second" : "") + " where c.subject = ?",
                subject);
    }

    long latestGeneration(String subject) {
        return Long.parseLong(select("select max(generation) from connection where subject = ?", subject).get(0));
    }

    void acknowledge(String subject) {
        update("update connection set acknowledged_at = utc_timestamp(6) where subject = ?", subject);
    }

    /** Makes the subject's sessions this much older, but used a moment ago. */
    void signedInMinutesEarlier(String subject, int minutes) {
        update("update site_session set began_at = began_at - interval " + minutes + " minute, "
                + "expires_at = expires_at - interval " + minutes + " minute where subject = ?", subject);
    }

    /** Leaves the subject's sessions unused for this long. */
    void unusedForMinutes(String subject, int minutes) {
        update("update site_session set last_used_at = utc_timestamp(6) - interval " + minutes
                + " minute where subject = ?", subject);
    }

    /** What the owner of an account is still to be told: kind, and whether somebody will try again. */
    List<String> notices(String account) {
        return select("select concat(kind, if(due_at is null, ' PARKED', '')) from owner_notice where account_id = ?",
                account);
    }

    /** Leaves the subject's proofs with what no program of ours has written. */
    void spoilProofs(String subject) {
        update("update link_proof set reference = '?' where subject = ?", subject);
    }

    /** The states of the subject's proofs. */
    List<String> proofStates(String subject) {
        return select("select state from link_proof where subject = ?", subject);
    }

    private void update(String sql, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int number(String sql, String subject) {
        return Integer.parseInt(select(sql, subject).get(0));
    }

    private List<String> select(String sql, String subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, subject);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
