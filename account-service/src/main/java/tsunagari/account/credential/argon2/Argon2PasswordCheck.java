package tsunagari.account.credential.argon2;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.HashingBulkhead;
import tsunagari.account.credential.HashingRooms;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.PasswordCheck;
import tsunagari.account.credential.PasswordVerdict;

/** {@link PasswordCheck} by Argon2id behind the bulkhead, timed as {@code tsunagari.account.password.hash}. */
@ApplicationScoped
class Argon2PasswordCheck implements PasswordCheck {

    private final Argon2id argon2id;
    private final HashingBulkhead bulkhead;
    private final PasswordHash decoy;
    private final Timer hashes;

    Argon2PasswordCheck(Argon2id argon2id, HashingRooms rooms, MeterRegistry meters) {
        this.argon2id = argon2id;
        this.bulkhead = rooms.claims();
        this.decoy = argon2id.decoy();
        this.hashes = meters.timer("tsunagari.account.password.hash");
    }

    @Override
    public PasswordVerdict check(Password typed, Optional<PasswordHash> stored) {
        PasswordHash against = stored.orElse(decoy);
        return bulkhead.run(() -> hashes.record(() -> argon2id.matches(typed, against)))
                .map(matches -> matches && stored.isPresent() ? PasswordVerdict.MATCHES : PasswordVerdict.DIFFERS)
                .orElse(PasswordVerdict.NO_CAPACITY);
    }
}
