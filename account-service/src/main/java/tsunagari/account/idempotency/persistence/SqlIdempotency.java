package tsunagari.account.idempotency.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import tsunagari.account.idempotency.Answer;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.platform.persistence.RetriedTransactions;

/** {@link Idempotency} in MariaDB: whoever inserts the key's row does the work, and the others wait for that insert. */
@ApplicationScoped
class SqlIdempotency implements Idempotency {

    private final EntityManager database;
    private final RetriedTransactions transactions;
    private final Clock clock;

    SqlIdempotency(EntityManager database, RetriedTransactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Answer> earlier(IdempotentRequest request) {
        return transactions.inNew(() -> kept(request));
    }

    @Override
    public Answer once(IdempotentRequest request, Supplier<String> work) {
        return transactions.inNew(() -> inserted(request)
                ? new Answer.Given(keep(request, work.get()))
                : kept(request).orElseThrow());
    }

    private boolean inserted(IdempotentRequest request) {
        return database.createNativeQuery("INSERT IGNORE INTO idempotency_key (key_hash, request_hash, created_at)"
                + " VALUES (?1, ?2, ?3)").setParameter(1, request.key()).setParameter(2, request.digest())
                .setParameter(3, clock.instant()).executeUpdate() == 1;
    }

    private String keep(IdempotentRequest request, String answer) {
        database.createNativeQuery("UPDATE idempotency_key SET answer = ?1 WHERE key_hash = ?2")
                .setParameter(1, answer).setParameter(2, request.key()).executeUpdate();
        return answer;
    }

    @SuppressWarnings("unchecked")
    private Optional<Answer> kept(IdempotentRequest request) {
        Collection<Object[]> rows = database.createNativeQuery(
                "SELECT request_hash, answer FROM idempotency_key WHERE key_hash = ?1")
                .setParameter(1, request.key()).getResultList();
        return rows.stream().findFirst().map(row -> row[0].equals(request.digest())
                ? new Answer.Given((String) row[1]) : new Answer.KeyReused());
    }
}
