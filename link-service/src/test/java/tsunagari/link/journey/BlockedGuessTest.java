package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;

/** The right password of a blocked account is a guess like a wrong one, to the throttle too. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class BlockedGuessTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();
    private final UUID guess = UUID.randomUUID();

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;

    @BeforeEach
    void nobody_is_blocked() {
        FakePortal.reset();
        FakeAccounts.reset();
        sql.update("delete from account_block");
    }

    /** A stranger connected the account, and its owner disowned that. */
    private void blocked() {
        FakeAccounts.verifyReachable(account);
        consent();
        String token = OwnersMails.token(OwnersMails.link(account, "CONNECTED"));
        assertThat(TestBrowser.fresh().post("/hellowork/disown", "t", token).statusCode()).isEqualTo(303);
        OutsideWorld.accounts().resetRequests();
    }

    private HttpResponse<String> consent() {
        return Journey.of(browser).consent(Journey.of(browser).consentPage(subject));
    }

    private static List<String> verifications() {
        return FakeGuesses.verifications().stream().map(LoggedRequest::getBodyAsString).toList();
    }

    @Test
    void L13_a_right_password_counts_while_its_account_is_blocked() {
        blocked();
        FakeGuesses.verify(account, guess);

        assertThat(consent().statusCode()).isEqualTo(422);

        assertThat(verifications()).singleElement().satisfies(it -> assertThat(it).contains("\"provisional\":true"));
        assertThat(FakeGuesses.settlements()).isEmpty();
    }

    @Test
    void L13_a_right_password_of_another_account_does_not_count() {
        blocked();
        String other = Journey.newAccount();
        FakeGuesses.verify(other, guess);

        assertThat(consent().statusCode()).isEqualTo(303);

        assertThat(FakeGuesses.settlements()).singleElement().satisfies(it -> {
            assertThat(it.getUrl()).endsWith("/" + guess + "/settlement");
            assertThat(it.getBodyAsString()).isEqualTo("{\"accountId\":\"" + other + "\"}");
        });
    }

    @Test
    void a_settlement_that_is_not_heard_keeps_nobody_from_connecting() {
        blocked();
        FakeGuesses.verify(Journey.newAccount(), guess);
        FakeGuesses.settlements(jsonResponse("{}", 500));

        assertThat(consent().statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(subject)).hasSize(1);
    }

    @Test
    void where_no_account_is_blocked_a_right_password_leaves_nothing_to_settle() {
        FakeAccounts.verifyReachable(account);

        consent();

        assertThat(verifications()).singleElement().satisfies(it -> assertThat(it).doesNotContain("provisional"));
        assertThat(FakeGuesses.settlements()).isEmpty();
    }
}
