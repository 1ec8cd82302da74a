package tsunagari.account.platform.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.SiteId;
import tsunagari.account.credential.Password;
import tsunagari.account.credential.argon2.Argon2id;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class DemonstrationAccountsTest {

    @Inject
    Accounts accounts;

    @Inject
    DemonstrationAccounts demonstration;

    @Inject
    Argon2id argon2id;

    @Inject
    EntityManager database;

    @ParameterizedTest
    @CsvSource({
        "hellowork, hanako@example.com, demo-hellowork-hanako, h***@example.com, IMMEDIATE",
        "hellowork, taro@example.com, demo-hellowork-taro, t***@example.com, IMMEDIATE",
        "hellowork, saburo@example.com, demo-hellowork-saburo, s***@example.com, IMMEDIATE",
        "hellowork, goro@example.com, demo-hellowork-goro, g***@example.com, IMMEDIATE",
        "hellowork, nanako@example.com, demo-hellowork-nanako, n***@example.com, IMMEDIATE",
        "etax, 1234-5678-9012-3456, demo-etax-nanako, ***3456, IMMEDIATE",
        "denpa, nanako, demo-denpa-nanako, n***, IMMEDIATE",
        "nenkin, nanako, demo-nenkin-nanako, n***, DEFERRED"})
    void usable_account_is_verified(String site, String loginId, String accountId, String masked, String linking) {
        TestVerifications.of(loginId).with("password", "Tsunagari-2026").at(site).post().then().statusCode(200)
                .body("outcome", equalTo("VERIFIED")).body("accountId", equalTo(accountId))
                .body("maskedLoginId", equalTo(masked)).body("linking", equalTo(linking));
    }

    @Test
    void jiro_is_withdrawn_and_shiro_suspended() {
        assertThat(statusOf("demo-hellowork-jiro")).isEqualTo(AccountStatus.WITHDRAWN);
        assertThat(statusOf("demo-hellowork-shiro")).isEqualTo(AccountStatus.SUSPENDED);
    }

    @Test
    void accounts_that_are_added_suspended_or_withdrawn_make_no_event() {
        assertThat(database.createNativeQuery("SELECT COUNT(*) FROM outbox_event WHERE account_id LIKE 'demo-%'")
                .getSingleResult()).isEqualTo(0L);
    }

    @Test
    void each_hash_is_the_public_passwords_with_a_salt_of_its_own() {
        Password password = Password.of("Tsunagari-2026").orElseThrow();
        List<Account> all = DemonstrationAccounts.read();
        assertThat(all).hasSize(10).allSatisfy(account ->
                assertThat(argon2id.matches(password, account.passwordHash())).as("%s", account.id()).isTrue());
        assertThat(all).extracting(Account::passwordHash).doesNotHaveDuplicates();
    }

    @Test
    void second_start_changes_nothing() {
        Account before = taro();
        demonstration.addMissing(new StartupEvent());
        assertThat(taro()).isEqualTo(before);
    }

    private Account taro() {
        return accounts.find(new SiteId("hellowork"), new AccountId("demo-hellowork-taro")).orElseThrow();
    }

    private AccountStatus statusOf(String id) {
        return accounts.find(new SiteId("hellowork"), new AccountId(id)).orElseThrow().status();
    }
}
