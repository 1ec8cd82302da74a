package tsunagari.account.throttle.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tsunagari.account.platform.persistence.RetriedTransactions;
import tsunagari.account.throttle.Admission;
import tsunagari.account.throttle.CounterKey;
import tsunagari.account.throttle.GuessLedger;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.Reservation;

/**
 * {@link GuessLedger} in MariaDB. An attempt locks the rows of its counters, then looks at their slots, so that any two
 * attempts that share a counter come one after the other. One that finds a counter full before that locks and writes
 * nothing, whatever its other counters are of.
 */
@ApplicationScoped
class SqlGuessLedger implements GuessLedger {

    private static final int FIRST_COUNTER = 2;

    private final EntityManager database;
    private final RetriedTransactions transactions;

    SqlGuessLedger(EntityManager database, RetriedTransactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    @Override
    public Admission reserve(Reservation wanted, GuessLimits limits) {
        List<CounterKey> counters = wanted.attempt().counters();
        return transactions.inNew(() -> fullUntil(counters, wanted.takenAt(), limits)
                .or(() -> {
                    lock(counters, wanted.takenAt());
                    return fullUntil(counters, wanted.takenAt(), limits);
                })
                .<Admission>map(Admission.Refused::new)
                .orElseGet(() -> {
                    take(counters, wanted);
                    return new Admission.Admitted(wanted);
                }));
    }

    /** The insert also locks a row that exists already, which SELECT FOR UPDATE cannot do for one that does not. */
    private void lock(List<CounterKey> counters, Instant now) {
        perCounter("INSERT INTO throttle_counter (counter, used_at) VALUES " + forEach(counters, "(?%d, ?1)")
                + " ON DUPLICATE KEY UPDATE used_at = ?1", counters, now).executeUpdate();
    }

    private Optional<Instant> fullUntil(List<CounterKey> counters, Instant now, GuessLimits limits) {
        Map<String, List<Instant>> taken = takenSince(limits.horizon(now), counters);
        return counters.stream()
                .map(counter -> limits.fullUntil(counter.kind(), taken.getOrDefault(counter.digest(), List.of())))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Map<String, List<Instant>> takenSince(Instant horizon, List<CounterKey> counters) {
        Query slots = perCounter("SELECT counter, taken_at FROM throttle_slot"
                + " WHERE counter IN (" + forEach(counters, "?%d") + ") AND taken_at > ?1 ORDER BY taken_at",
                counters, horizon);
        return rows(slots).collect(Collectors.groupingBy(row -> (String) row[0], HashMap::new,
                Collectors.mapping(row -> Instant.ofEpochMilli(((Number) row[1]).longValue()), Collectors.toList())));
    }

    @SuppressWarnings("unchecked")
    private static Stream<Object[]> rows(Query query) {
        return ((Collection<Object[]>) query.getResultList()).stream();
    }

    private void take(List<CounterKey> counters, Reservation reservation) {
        int guess = FIRST_COUNTER + counters.size();
        perCounter("INSERT INTO throttle_slot (counter, taken_at, guess) VALUES "
                + forEach(counters, "(?%d, ?1, ?" + guess + ")"), counters, reservation.takenAt())
                .setParameter(guess, bytes(reservation.id())).executeUpdate();
    }

    /** Repeats a piece of SQL for each counter, with the number of its parameter. */
    private static String forEach(List<CounterKey> counters, String piece) {
        return IntStream.range(0, counters.size()).mapToObj(i -> String.format(piece, FIRST_COUNTER + i))
                .collect(Collectors.joining(", "));
    }

    /** Binds the time to 1 and the counters to {@link #FIRST_COUNTER} and the following. */
    private Query perCounter(String sql, List<CounterKey> counters, Instant time) {
        Query query = database.createNativeQuery(sql).setParameter(1, time.toEpochMilli());
        for (int i = 0; i < counters.size(); i++) {
            query.setParameter(FIRST_COUNTER + i, counters.get(i).digest());
        }
        return query;
    }

    @Override
    public void giveBack(Reservation reservation) {
        transactions.inNew(() -> deleteSlotsOf(reservation.id()));
    }

    @Override
    public void clear(UUID guess, CounterKey counter) {
        transactions.inNew(() -> {
            int taken = database.createNativeQuery("DELETE FROM throttle_slot WHERE counter = ?1 AND guess = ?2")
                    .setParameter(1, counter.digest()).setParameter(2, bytes(guess)).executeUpdate();
            return taken == 0 ? 0 : empty(counter) + deleteSlotsOf(guess);
        });
    }

    private int empty(CounterKey counter) {
        return database.createNativeQuery("DELETE FROM throttle_slot WHERE counter = ?1")
                .setParameter(1, counter.digest()).executeUpdate();
    }

    private int deleteSlotsOf(UUID guess) {
        return database.createNativeQuery("DELETE FROM throttle_slot WHERE guess = ?1")
                .setParameter(1, bytes(guess)).executeUpdate();
    }

    @Override
    public int purge(Instant horizon, int batch) {
        return transactions.inNew(() -> deleteOld("throttle_slot", "taken_at", horizon, batch)
                + deleteOld("throttle_counter", "used_at", horizon, batch));
    }

    private int deleteOld(String table, String column, Instant horizon, int batch) {
        return database.createNativeQuery("DELETE FROM " + table + " WHERE " + column + " <= ?1 LIMIT ?2")
                .setParameter(1, horizon.toEpochMilli()).setParameter(2, batch).executeUpdate();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
