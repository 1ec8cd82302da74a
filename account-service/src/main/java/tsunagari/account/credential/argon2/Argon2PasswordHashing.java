package tsunagari.account.credential.argon2;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.PasswordHashing;

/** {@link PasswordHashing} by Argon2id behind the bulkhead, timed as {@code tsunagari.account.password.hash}. */
@ApplicationScoped
class Argon2PasswordHashing implements PasswordHashing {

    private final Argon2id argon2id;
    private final HashingBulkhead bulkhead;
    private final Timer hashes;

    Argon2PasswordHashing(Argon2id argon2id, HashingBulkhead bulkhead, MeterRegistry meters) {
        this.argon2id = argon2id;
        this.bulkhead = bulkhead;
        this.hashes = meters.timer("tsunagari.account.password.hash");
    }

    @Override
    public Optional<PasswordHash> hash(Password chosen) {
        return bulkhead.run(() -> hashes.record(() -> argon2id.hash(chosen)));
    }
}
