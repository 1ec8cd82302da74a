package tsunagari.account.idempotency.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.SiteId;
import tsunagari.account.idempotency.Answer;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.testing.TestDatabase;

@QuarkusTest
class IdempotencyPurgeTest {

    @Inject
    IdempotencyPurge purge;

    @Inject
    Idempotency idempotency;

    @Inject
    TestDatabase database;

    @Test
    void L41_key_is_forgotten_after_a_day() {
        IdempotentRequest old = request();
        IdempotentRequest recent = request();
        idempotency.once(old, () -> "DONE");
        idempotency.once(recent, () -> "DONE");
        age(old, 24 * 60);
        age(recent, 24 * 60 - 1);
        purge.purge();
        assertThat(idempotency.earlier(old)).isEmpty();
        assertThat(idempotency.earlier(recent)).contains(new Answer.Given("DONE"));
    }

    @Test
    void S08_work_that_fails_leaves_the_key_free() {
        IdempotentRequest request = request();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> idempotency.once(request, () -> {
            throw new IllegalStateException("broken");
        })).hasStackTraceContaining("broken");
        assertThat(idempotency.earlier(request)).isEmpty();
        assertThat(idempotency.once(request, () -> "DONE")).isEqualTo(new Answer.Given("DONE"));
    }

    private void age(IdempotentRequest request, int minutes) {
        database.change("UPDATE idempotency_key SET created_at = UTC_TIMESTAMP(6) - INTERVAL ? MINUTE"
                + " WHERE key_hash = ?", minutes, request.key());
    }

    private static IdempotentRequest request() {
        return IdempotentRequest.of(new SiteId("hellowork"), "test", UUID.randomUUID().toString(), List.of("value"));
    }
}
