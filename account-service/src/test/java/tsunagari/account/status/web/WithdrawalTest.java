package tsunagari.account.status.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class WithdrawalTest {

    private static final int PARALLEL = 8;

    @Inject
    Accounts accounts;

    @Inject
    TestDatabase database;

    @Test
    void L21_withdrawn_account_cannot_be_used_and_link_service_is_told_once() {
        Account account = TestAccounts.active().addTo(accounts);
        delete(account, key()).then().statusCode(204);
        assertThat(accounts.find(account.site(), account.id()).orElseThrow().status())
                .isEqualTo(AccountStatus.WITHDRAWN);
        TestVerifications.of(account.loginId().value()).post().then().body("outcome", equalTo("REJECTED"));
        assertThat(purged(account)).isEqualTo(1);
    }

    @Test
    void withdrawal_may_be_asked_for_again_by_the_same_and_by_another_key() {
        Account account = TestAccounts.active().status(AccountStatus.SUSPENDED).addTo(accounts);
        String key = key();
        for (String each : new String[] {key, key, key()}) {
            delete(account, each).then().statusCode(204);
        }
        assertThat(purged(account)).isEqualTo(1);
    }

    @Test
    void L21_parallel_withdrawals_tell_link_service_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
        try {
            for (int i = 0; i < 20; i++) {
                Account account = TestAccounts.active().addTo(accounts);
                CyclicBarrier together = new CyclicBarrier(PARALLEL);
                for (Future<Integer> status : threads.invokeAll(Collections.<Callable<Integer>>nCopies(PARALLEL, () -> {
                    together.await();
                    return delete(account, key()).statusCode();
                }))) {
                    assertThat(status.get()).isEqualTo(204);
                }
                assertThat(purged(account)).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void L22_registration_that_was_mailed_before_the_withdrawal_makes_no_account() {
        String address = TestAccounts.uniqueEmail();
        String token = TestRegistrations.of(address).mailedToken();
        TestRegistrations.confirm(token).then().body("outcome", equalTo("CONFIRMED"));
        Account account = accounts.findByLoginId(TestAccounts.active().build().site(),
                new tsunagari.account.account.LoginId(address)).orElseThrow();
        delete(account, key()).then().statusCode(204);
        TestRegistrations.confirm(token).then().body("outcome", equalTo("INVALID"));
        TestRegistrations.of(address).post().then().statusCode(202);
        TestRegistrations.confirm(TestMailbox.tokenIn(TestMailbox.waitFor(address, 3).get(0)))
                .then().body("outcome", equalTo("CONFIRMED"));
        assertThat(accounts.findByLoginId(account.site(), account.loginId()).orElseThrow().id())
                .isNotEqualTo(account.id());
    }

    @Test
    void unknown_account_and_site_are_told_apart_from_withdrawn_ones() {
        String key = key();
        for (int i = 0; i < 2; i++) {
            delete("hellowork", "unknown", key).then().statusCode(404)
                    .body("type", equalTo("urn:tsunagari:problem:unknown-account"));
        }
        delete("hellowork", "' OR 1=1", key()).then().statusCode(404);
        delete("elsewhere", "unknown", key()).then().statusCode(404)
                .body("type", equalTo("urn:tsunagari:problem:unknown-site"));
        Account account = TestAccounts.active().addTo(accounts);
        delete("denpa", account.id().value(), key()).then().statusCode(404);
        assertThat(accounts.find(account.site(), account.id())).contains(account);
    }

    @Test
    void S08_key_is_required_and_belongs_to_one_account() {
        Account account = TestAccounts.active().addTo(accounts);
        Account other = TestAccounts.active().addTo(accounts);
        given().auth().oauth2(TestTokens.valid().sign()).delete("/v1/sites/hellowork/accounts/" + account.id())
                .then().statusCode(400).body("invalid", contains("Idempotency-Key"));
        String key = key();
        delete(account, key).then().statusCode(204);
        delete(other, key).then().statusCode(422)
                .body("type", equalTo("urn:tsunagari:problem:idempotency-key-reused"));
        assertThat(accounts.find(other.site(), other.id())).contains(other);
    }

    @Test
    void S02_other_scopes_do_not_withdraw() {
        Account account = TestAccounts.active().addTo(accounts);
        given().auth().oauth2(TestTokens.valid().claim("scope", "accounts:read accounts:register").sign())
                .header("Idempotency-Key", key()).delete("/v1/sites/hellowork/accounts/" + account.id())
                .then().statusCode(403);
        given().header("Idempotency-Key", key()).delete("/v1/sites/hellowork/accounts/" + account.id())
                .then().statusCode(401);
        assertThat(accounts.find(account.site(), account.id())).contains(account);
    }

    private long purged(Account account) {
        return database.number("SELECT COUNT(*) FROM outbox_event WHERE account_id = ? AND kind = 'ACCOUNT_PURGED'",
                account.id().value());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response delete(Account account, String key) {
        return delete(account.site().value(), account.id().value(), key);
    }

    private static Response delete(String site, String id, String key) {
        return given().auth().oauth2(TestTokens.valid().sign()).header("Idempotency-Key", key)
                .delete("/v1/sites/{site}/accounts/{id}", site, id);
    }
}
