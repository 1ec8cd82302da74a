package tsunagari.account.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LinkingMode;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.account.Site;
import tsunagari.account.account.SiteId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.PasswordHashing;
import tsunagari.account.credential.PasswordVerdict;
import tsunagari.account.idempotency.Answer;
import tsunagari.account.idempotency.Idempotency;
import tsunagari.account.idempotency.IdempotentRequest;
import tsunagari.account.testing.GuessLedgerInMemory;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.CounterKind;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.RegistrationLimits;
import tsunagari.account.throttle.RegistrationThrottle;

class RegisterAccountTest {

    private static final Site SITE = new Site(new SiteId("hellowork"), LoginIdKind.EMAIL, LinkingMode.IMMEDIATE);
    private static final RegistrationRequest REQUEST = new RegistrationRequest(SITE,
            new EmailAddress("hanako@example.com"), Password.of("Chosen-Word-1").orElseThrow(),
            URI.create("http://link.test/register"), ClientAddress.of("192.0.2.1").orElseThrow(), Optional.empty(),
            Optional.empty());

    private final RegistrationThrottle throttle = new RegistrationThrottle(new GuessLedgerInMemory(),
            new RegistrationLimits(new GuessLimits(Duration.ofHours(1), Map.of(
                    CounterKind.REGISTRATION_MAILED, 1, CounterKind.REGISTRATION_ADDRESS, 1))), Clock.systemUTC());

    @Test
    void S10_request_whose_password_finds_no_room_does_nothing_and_does_not_count() {
        RegisterAccount register = new RegisterAccount(new NothingDone(), throttle, new NoRoom(), null);
        for (int i = 0; i < 3; i++) {
            assertThat(register.register(REQUEST, IdempotentRequest.of(SITE.id(), "register", "key-" + i, List.of())))
                    .isEqualTo(new RegistrationOutcome.NoCapacity());
        }
    }

    /** Has no room for a password. */
    private static final class NoRoom implements PasswordHashing {

        @Override
        public Optional<PasswordHash> hash(Password chosen) {
            return Optional.empty();
        }

        @Override
        public PasswordVerdict check(Password typed, PasswordHash chosen) {
            return PasswordVerdict.NO_CAPACITY;
        }
    }

    /** Knows no key, and fails a test that does something. */
    private static final class NothingDone implements Idempotency {

        @Override
        public Optional<Answer> earlier(IdempotentRequest request) {
            return Optional.empty();
        }

        @Override
        public Answer once(IdempotentRequest request, Supplier<String> work) {
            throw new AssertionError("something is done");
        }
    }
}
