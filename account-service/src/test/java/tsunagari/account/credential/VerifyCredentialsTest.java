package tsunagari.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.LinkingMode;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.Site;
import tsunagari.account.account.SiteId;
import tsunagari.account.credential.VerificationOutcome.NoCapacity;
import tsunagari.account.credential.VerificationOutcome.Rejected;
import tsunagari.account.credential.VerificationOutcome.Throttled;
import tsunagari.account.credential.VerificationOutcome.Verified;
import tsunagari.account.testing.AccountsInMemory;
import tsunagari.account.testing.GuessLedgerInMemory;
import tsunagari.account.testing.TestGuesses;
import tsunagari.account.throttle.ClientAddress;
import tsunagari.account.throttle.SubjectKey;
import tsunagari.account.throttle.Throttle;

class VerifyCredentialsTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
    private static final Site SITE = new Site(new SiteId("hellowork"), LoginIdKind.EMAIL, LinkingMode.IMMEDIATE);
    private static final String LOGIN_ID = "hanako@example.com";

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final CountingCheck passwords = new CountingCheck();
    private final VerifyCredentials verifyCredentials = new VerifyCredentials(
            new Throttle(new GuessLedgerInMemory(), TestGuesses.LIMITS, Clock.fixed(NOW, ZoneOffset.UTC)),
            accounts, passwords);

    @Test
    void right_password_of_an_active_account_is_verified() {
        add(AccountStatus.ACTIVE);
        assertThat(claim("right")).isEqualTo(
                new Verified(new AccountId("account-1"), "h***@example.com", LinkingMode.IMMEDIATE, true,
                        Optional.empty()));
    }

    @Test
    void wrong_password_is_rejected() {
        add(AccountStatus.ACTIVE);
        assertThat(claim("wrong")).isEqualTo(new Rejected());
    }

    @Test
    void L18_suspended_account_is_rejected_with_the_right_password() {
        add(AccountStatus.SUSPENDED);
        assertThat(claim("right")).isEqualTo(new Rejected());
    }

    @Test
    void L18_withdrawn_account_is_rejected_with_the_right_password() {
        add(AccountStatus.WITHDRAWN);
        assertThat(claim("right")).isEqualTo(new Rejected());
    }

    @Test
    void L19_one_password_is_hashed_for_an_unknown_login_id() {
        assertThat(claim("right")).isEqualTo(new Rejected());
        assertThat(passwords.checks).isOne();
    }

    @Test
    void L19_one_password_is_hashed_for_a_suspended_account() {
        add(AccountStatus.SUSPENDED);
        claim("right");
        assertThat(passwords.checks).isOne();
    }

    @Test
    void L13_eleventh_guess_is_throttled_and_not_hashed() {
        add(AccountStatus.ACTIVE);
        repeat(10, "wrong");
        assertThat(claim("right")).isEqualTo(new Throttled(NOW.plusSeconds(900)));
        assertThat(passwords.checks).isEqualTo(10);
    }

    @Test
    void L18_unknown_login_id_is_throttled_the_same() {
        repeat(10, "wrong");
        assertThat(claim("right")).isEqualTo(new Throttled(NOW.plusSeconds(900)));
    }

    @Test
    void L13_right_password_clears_the_counter_of_the_login_id() {
        add(AccountStatus.ACTIVE);
        repeat(9, "wrong");
        claim("right", "other-subject");
        repeat(1, "wrong");
        assertThat(claim("right", "other-subject")).isInstanceOf(Verified.class);
    }

    @Test
    void L14_right_password_does_not_clear_the_counter_of_the_subject() {
        add(AccountStatus.ACTIVE);
        repeat(9, "wrong");
        claim("right");
        repeat(1, "wrong");
        assertThat(claim("right")).isInstanceOf(Throttled.class);
    }

    @Test
    void L14_right_passwords_take_no_slots() {
        add(AccountStatus.ACTIVE);
        repeat(20, "right");
        assertThat(claim("right")).isInstanceOf(Verified.class);
    }

    @Test
    void L13_right_password_counts_like_a_wrong_one_until_it_is_settled() {
        add(AccountStatus.ACTIVE);
        repeat(9, "wrong");
        assertThat(claim("right", "subject", true)).isInstanceOf(Verified.class);
        assertThat(claim("right", "subject", true)).isEqualTo(new Throttled(NOW.plusSeconds(900)));
    }

    @Test
    void L13_settled_guess_no_longer_counts_and_clears_the_login_id_alone() {
        add(AccountStatus.ACTIVE);
        repeat(8, "wrong");
        settle(claim("right", "subject", true));
        repeat(2, "wrong");
        assertThat(claim("right", "other-subject")).isInstanceOf(Verified.class);
        assertThat(claim("right", "subject")).isInstanceOf(Throttled.class);
    }

    private void settle(VerificationOutcome verified) {
        assertThat(verifyCredentials.settle(SITE.id(), ((Verified) verified).guess().orElseThrow(),
                new AccountId("account-1"))).isTrue();
    }

    @Test
    void S10_claim_that_was_not_looked_at_does_not_count() {
        add(AccountStatus.ACTIVE);
        passwords.busy = true;
        repeat(20, "wrong");
        assertThat(claim("wrong")).isEqualTo(new NoCapacity());
        passwords.busy = false;
        assertThat(claim("right")).isInstanceOf(Verified.class);
    }

    private void add(AccountStatus status) {
        accounts.add(new Account(SITE.id(), new AccountId("account-1"), new LoginId(LOGIN_ID),
                new PasswordHash("right"), status));
    }

    private void repeat(int times, String password) {
        for (int i = 0; i < times; i++) {
            claim(password);
        }
    }

    private VerificationOutcome claim(String password) {
        return claim(password, "subject");
    }

    private VerificationOutcome claim(String password, String subject) {
        return claim(password, subject, false);
    }

    private VerificationOutcome claim(String password, String subject, boolean provisional) {
        return verifyCredentials.verify(new CredentialClaim(SITE, new LoginId(LOGIN_ID),
                Password.of(password).orElseThrow(), new SubjectKey(subject),
                ClientAddress.of("192.0.2.1").orElseThrow(), provisional));
    }

    /** Compares with a hash that is the password itself. */
    private static final class CountingCheck implements PasswordCheck {

        private int checks;
        private boolean busy;

        @Override
        public PasswordVerdict check(Password typed, Optional<PasswordHash> stored) {
            if (busy) {
                return PasswordVerdict.NO_CAPACITY;
            }
            checks++;
            String text = new String(typed.utf8(), StandardCharsets.UTF_8);
            return stored.filter(hash -> hash.encoded().equals(text))
                    .map(same -> PasswordVerdict.MATCHES).orElse(PasswordVerdict.DIFFERS);
        }
    }
}
