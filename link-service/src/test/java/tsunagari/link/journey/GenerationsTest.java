package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;

/** Nobody can run the generation of their own ahead of the time. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class GenerationsTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;

    @BeforeEach
    void the_account_is_connected_to_somebody_else() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
        Journey other = Journey.of(TestBrowser.fresh());
        other.consent(other.consentPage(Journey.newSubject()));
    }

    private long generation() {
        return sql.select(row -> row.getLong(1), "select generation from subject_generation where subject = ?", subject)
                .get(0);
    }

    @Test
    void L31_what_connects_nobody_takes_no_generation_however_often() {
        String handle = journey.consentPage(subject);
        for (int i = 0; i < 3; i++) {
            assertThat(journey.consent(handle).statusCode()).isEqualTo(409);
        }
        FakeAccounts.verifyReachable(account);
        assertThat(journey.consent(handle).statusCode()).as("offered").isEqualTo(409);
        assertThat(generation()).isZero();

        assertThat(browser.post("/hellowork/connect/replace", "h", handle).statusCode()).isEqualTo(303);
        assertThat(rows.latestGeneration(subject)).isEqualTo(generation()).isPositive();
    }
}
