package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestClock;

/** Somebody who goes to the site's own pages again and again. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class ManyHomeVisitsTest {

    private final TestBrowser browser = TestBrowser.fresh();

    @Inject
    SqlRows sql;

    @BeforeEach
    void somebody_is_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        signIn(browser);
    }

    private static void signIn(TestBrowser browser) {
        String subject = Journey.newSubject();
        Journey.of(browser).connect(subject, Journey.newAccount());
        Journey.of(browser).signIn(subject);
    }

    @Test
    void the_sessions_codes_whose_time_has_passed_are_gone_with_the_next_visit() {
        TestBrowser other = TestBrowser.fresh();
        signIn(other);
        int before = codes();
        OwnPages.codeFor(other);
        OwnPages.codeFor(browser);
        OwnPages.codeFor(browser);
        TestClock.later(Duration.ofSeconds(25), () -> OwnPages.codeFor(browser));
        assertThat(codes() - before).as("nothing has passed").isEqualTo(4);

        TestClock.later(Duration.ofSeconds(31), () -> OwnPages.codeFor(browser));

        assertThat(codes() - before).as("the other session's, that of 25 s, the new one").isEqualTo(3);
    }

    private int codes() {
        return sql.select(row -> row.getInt(1), "select count(*) from home_code").get(0);
    }
}
