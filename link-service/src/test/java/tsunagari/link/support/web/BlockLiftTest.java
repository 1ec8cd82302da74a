package tsunagari.link.support.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

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
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.disown.AccountBlocks;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.support.AccountKeys;
import tsunagari.link.testing.PortalInTheTestsHand;
import tsunagari.link.testing.SupportToken;
import tsunagari.link.testing.TestClock;
import tsunagari.link.testing.TestConnections;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class BlockLiftTest {

    @Inject
    TestConnections connections;
    @Inject
    AccountBlocks blocks;
    @Inject
    Transactions transactions;
    @Inject
    SqlRows sql;
    @Inject
    AccountKeys keys;

    private final SupportToken token = SupportToken.of("support");
    private Connection connection;

    @BeforeEach
    void block() {
        connection = connections.active("hellowork");
        transactions.run(() -> blocks.block(connection.site(), connection.account(), connection.id(),
                TestClock.now().plus(Duration.ofHours(1))));
    }

    private Response lift(String site, String account, String body) {
        return given().header("Authorization", token.bearer()).contentType("application/json").body(body)
                .post("/support/v1/sites/" + site + "/accounts/" + account + "/block-lifts");
    }

    private Response block(String site, String account) {
        return given().header("Authorization", token.bearer())
                .get("/support/v1/sites/" + site + "/accounts/" + account + "/block");
    }

    private Response lift() {
        return lift("hellowork", connection.account().value(), "{\"reason\":\"CALLER_ASKED\"}");
    }

    private boolean blocked() {
        return transactions.run(() -> blocks.blocked(connection.site(), connection.account(), TestClock.now()));
    }

    private String key() {
        return keys.of(connection.site(), connection.account());
    }

    private List<String> accesses() {
        return sql.select(row -> row.getString("action") + " " + row.getString("connection_id") + " "
                + row.getString("account_key") + " " + row.getString("reason"), "select * from support_access where who = ? order by id", token.name());
    }

    @Test
    void a_block_is_lifted_once_and_each_time_written_down() {
        lift().then().statusCode(200).body("outcome", equalTo("LIFTED"));
        lift().then().statusCode(200).body("outcome", equalTo("NOT_BLOCKED"));

        assertThat(blocked()).isFalse();
        assertThat(accesses()).containsExactly("BLOCK_LIFTED " + connection.id() + " null CALLER_ASKED",
                "BLOCK_LIFTED null " + key() + " CALLER_ASKED");
    }

    @Test
    void an_account_that_was_searched_for_in_vain_is_written_down() {
        given().header("Authorization", token.bearer()).contentType("application/json").body("{\"accountId\":\"nobody\"}")
                .post("/support/v1/sites/hellowork/connection-searches").then().statusCode(200);

        assertThat(accesses()).containsExactly(
                "CONNECTIONS_SEARCHED null " + keys.of(connection.site(), new AccountId("nobody")) + " null");
    }

    @Test
    void whether_an_account_is_blocked_can_be_asked_and_is_written_down() {
        block("hellowork", connection.account().value()).then().statusCode(200).body("blocked", equalTo(true))
                .body("until", notNullValue());
        lift();
        block("hellowork", connection.account().value()).then().statusCode(200).body("blocked", equalTo(false))
                .body("until", nullValue());

        assertThat(accesses()).containsExactly("BLOCK_READ " + connection.id() + " null null",
                "BLOCK_LIFTED " + connection.id() + " null CALLER_ASKED", "BLOCK_READ null " + key() + " null");
    }

    @Test
    void another_sites_account_is_not_blocked_and_what_is_none_is_refused() {
        block("nenkin", connection.account().value()).then().statusCode(200).body("blocked", equalTo(false));
        block("none", connection.account().value()).then().statusCode(404);
        block("hellowork", "hanako@example.com").then().statusCode(400);
    }

    @Test
    void the_history_of_the_disowned_connection_tells_of_it() {
        lift();

        given().header("Authorization", token.bearer()).get("/support/v1/connections/" + connection.id() + "/history")
                .then().statusCode(200).body("code", hasItem("BLOCK_LIFTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "{\"reason\":\"BECAUSE\"}"})
    void without_a_reason_nothing_is_lifted(String body) {
        lift("hellowork", connection.account().value(), body).then().statusCode(400);

        assertThat(blocked()).isTrue();
        assertThat(accesses()).isEmpty();
    }

    @Test
    void another_sites_account_or_what_is_none_is_not_lifted() {
        lift("nenkin", connection.account().value(), "{\"reason\":\"OTHER\"}").then().body("outcome", equalTo("NOT_BLOCKED"));
        lift("none", connection.account().value(), "{\"reason\":\"OTHER\"}").then().statusCode(404);
        lift("hellowork", "hanako@example.com", "{\"reason\":\"OTHER\"}").then().statusCode(400);

        assertThat(blocked()).isTrue();
    }

    @Test
    void S14_what_cannot_be_written_down_is_not_lifted() {
        sql.update("rename table support_access to support_access_away");
        try {
            lift().then().statusCode(500);
            assertThat(blocked()).isTrue();
        } finally {
            sql.update("rename table support_access_away to support_access");
        }
    }
}
