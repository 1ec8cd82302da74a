package tsunagari.account.status.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.SiteId;
import tsunagari.account.status.ChangeAccount;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestTokens;

@QuarkusTest
class WithdrawalMailTest {

    @Inject
    Accounts accounts;

    @Inject
    ChangeAccount changeAccount;

    @Inject
    TestDatabase database;

    @Test
    void L12_owner_is_told_of_the_withdrawal_once_however_often_it_is_asked() {
        Account account = TestAccounts.active().addTo(accounts);
        String key = UUID.randomUUID().toString();
        for (String each : new String[] {key, key, UUID.randomUUID().toString()}) {
            withdraw(account, each);
        }
        Map<String, Object> mail = TestMailbox.waitFor(account.loginId().value(), 1).get(0);
        assertThat((String) mail.get("subject")).contains("退会", "ハローワーク", " / Your account was closed");
        assertThat((String) mail.get("text")).contains("退会（たいかい）", "Japan time", "0570-000-000")
                .doesNotContain(account.loginId().value(), "/disown", "http");
        assertThat(mails(account.loginId().value())).isOne();
    }

    @Test
    void L12_owner_is_told_where_the_back_office_withdraws() {
        Account account = TestAccounts.active().addTo(accounts);
        given().auth().oauth2(TestTokens.valid().claim("scope", "accounts:administer").sign())
                .contentType(ContentType.JSON).body("{\"status\":\"WITHDRAWN\"}")
                .put("/v1/sites/hellowork/accounts/{id}/status", account.id().value()).then().statusCode(204);
        TestMailbox.waitFor(account.loginId().value(), 1);
    }

    @Test
    void mail_goes_to_the_confirmed_address_beside_another_login_id_and_to_nobody_without_one() {
        String address = TestAccounts.uniqueEmail();
        Account told = TestAccounts.active().site("denpa").addTo(accounts);
        database.change("UPDATE account SET confirmed_email = ? WHERE account_id = ?", address, told.id().value());
        withdraw(told, UUID.randomUUID().toString());
        TestMailbox.waitFor(address, 1);
        long before = database.number("SELECT COUNT(*) FROM mail WHERE id > 0");
        withdraw(TestAccounts.active().site("denpa").addTo(accounts), UUID.randomUUID().toString());
        assertThat(database.number("SELECT COUNT(*) FROM mail WHERE id > 0")).isEqualTo(before);
    }

    @Test
    void L12_withdrawal_that_is_lost_before_its_commit_tells_nobody() {
        Account account = TestAccounts.active().addTo(accounts);
        QuarkusTransaction.begin();
        changeAccount.status(new SiteId("hellowork"), account.id(), AccountStatus.WITHDRAWN);
        QuarkusTransaction.rollback();
        assertThat(mails(account.loginId().value())).isZero();
        assertThat(accounts.find(account.site(), account.id())).contains(account);
    }

    private long mails(String address) {
        return database.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", address);
    }

    private static void withdraw(Account account, String key) {
        given().auth().oauth2(TestTokens.valid().sign()).header("Idempotency-Key", key)
                .delete("/v1/sites/{site}/accounts/{id}", account.site().value(), account.id().value())
                .then().statusCode(204);
    }
}
