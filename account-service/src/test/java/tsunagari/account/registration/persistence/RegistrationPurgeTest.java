package tsunagari.account.registration.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestRegistrations;

@QuarkusTest
class RegistrationPurgeTest {

    @Inject
    RegistrationPurge purge;

    @Inject
    TestDatabase database;

    @Test
    void L41_registration_is_forgotten_when_its_time_is_over() {
        String expired = TestAccounts.uniqueEmail();
        String open = TestAccounts.uniqueEmail();
        TestRegistrations.of(expired).post().then().statusCode(202);
        TestRegistrations.of(open).post().then().statusCode(202);
        database.change("UPDATE registration SET expires_at = UTC_TIMESTAMP(6) WHERE login_id = ?", expired);
        purge.purge();
        assertThat(kept(expired)).isZero();
        assertThat(kept(open)).isEqualTo(1);
    }

    private long kept(String loginId) {
        return database.number("SELECT COUNT(*) FROM registration WHERE login_id = ?", loginId);
    }
}
