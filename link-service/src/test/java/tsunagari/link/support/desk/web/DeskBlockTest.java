package tsunagari.link.support.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.connection.Connection;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskBlockTest {

    @Inject
    TestConnections connections;
    @Inject
    AccountBlocks blocks;
    @Inject
    Transactions transactions;
    @Inject
    SqlRows sql;

    private final DeskBrowser desk = DeskBrowser.of("support");
    private Connection connection;
    private String account;

    @BeforeEach
    void block() {
        connection = connections.active("hellowork");
        account = connection.account().value();
        transactions.run(() -> blocks.block(connection.site(), connection.account(), connection.id(),
                TestClock.now().plus(Duration.ofHours(1))));
    }

    private boolean blocked() {
        return transactions.run(() -> blocks.blocked(connection.site(), connection.account(), TestClock.now()));
    }

    private Response lift(String site, String whose, String reason) {
        return desk.post("/support/desk/block-lift", "site", site, "account", whose, "reason", reason);
    }

    private Response search(String by, String who) {
        return desk.post("/support/desk/search", "site", "hellowork", "by", by, "who", who);
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString("action") + " " + row.getString("reason"),
                "select action, reason from support_access where who = ? order by id", desk.name());
    }

    @Test
    void a_search_by_account_says_until_when_it_is_blocked() {
        search("account", account).then().statusCode(200).body(containsString("data-testid=\"desk-blocked\""),
                containsString("data-testid=\"desk-lift\""), containsString("(Japan time)"));
        search("subject", connection.subject().subject()).then().statusCode(200).body(not(containsString("desk-blocked")));
        search("account", "nobody").then().statusCode(200).body(containsString("data-testid=\"desk-not-blocked\""));
    }

    @Test
    void a_block_is_lifted_with_a_reason_and_a_dated_result() {
        lift("hellowork", account, "WRONG_PERSON").then().statusCode(200)
                .body(containsString("data-testid=\"desk-lifted-at\""), containsString("can be connected again"),
                        not(containsString(account)));
        assertThat(blocked()).isFalse();
        lift("hellowork", account, "WRONG_PERSON").then().statusCode(200).body(containsString("was not blocked"));
        assertThat(accesses()).containsExactly("BLOCK_LIFTED WRONG_PERSON", "BLOCK_LIFTED WRONG_PERSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BECAUSE", "<script>alert(1)</script>"})
    void without_a_reason_nothing_is_lifted_and_it_is_said_beside_the_field(String reason) {
        lift("hellowork", account, reason).then().statusCode(422).body(containsString("id=\"error-reason-missing\""),
                containsString("name=\"account\" value=\"" + account + "\""), not(containsString("<script")));
        assertThat(blocked()).isTrue();
    }

    @Test
    void another_site_and_what_is_no_account_are_refused() {
        lift("none", account, "OTHER").then().statusCode(404);
        lift("hellowork", "hanako@example.com", "OTHER").then().statusCode(400).body(containsString("desk-problem"));
        lift("nenkin", account, "OTHER").then().statusCode(200).body(containsString("was not blocked"));
        assertThat(blocked()).isTrue();
    }
}
