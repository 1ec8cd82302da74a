package tsunagari.account.credential.argon2;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.HashingRooms;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.PasswordHashing;
import tsunagari.account.credential.PasswordVerdict;

/** {@link PasswordHashing} by Argon2id behind the bulkhead, timed as {@code tsunagari.account.password.hash}. */
@ApplicationScoped
class Argon2PasswordHashing implements PasswordHashing {

    private final Argon2id argon2id;
    private final HashingBulkhead bulkhead;
    private final Timer hashes;

    Argon2PasswordHashing(Argon2id argon2id, HashingRooms rooms, MeterRegistry meters) {
        this.argon2id = argon2id;
        this.bulkhead = rooms.registrations();
        this.hashes = meters.timer("tsunagari.account.password.hash");
    }

    @Override
    public Optional<PasswordHash> hash(Password chosen) {
        return bulkhead.run(() -> hashes.record(() -> argon2id.hash(chosen)));
    }

    @Override
    public PasswordVerdict check(Password typed, PasswordHash chosen) {
        return bulkhead.run(() -> hashes.record(() -> argon2id.matches(typed, chosen)))
                .map(matches -> matches ? PasswordVerdict.MATCHES : PasswordVerdict.DIFFERS)
                .orElse(PasswordVerdict.NO_CAPACITY);
    }
}
