package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.LoggedTexts;

/** Notices of which nobody will ever be told. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ParkedNoticesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private void told(String who) {
        Journey.of(TestBrowser.fresh()).connect(who.equals(account) ? subject : Journey.newSubject(), who);
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.notices(who)).isEmpty());
    }

    private void parked(String kind) {
        await().atMost(SOON).untilAsserted(() -> assertThat(rows.notices(account)).containsExactly(kind + " PARKED"));
    }

    @ParameterizedTest
    @CsvSource({"MOVED, AAAA-BBBB-CCCC", "RELEASED, ?"})
    void a_notice_that_a_later_release_wrote_is_parked_and_keeps_no_other(String kind, String reference) {
        told(account);
        sql.update("""
                insert into owner_notice (connection_id, kind, site, account_id, occurred_at, reference, due_at, attempts)
                values (?, ?, 'hellowork', ?, ?, ?, ?, 0)""", rows.latestConnection(subject), kind, account, Instant.now(),
                reference, Instant.EPOCH);
        try (LoggedTexts logged = new LoggedTexts()) {
            told(Journey.newAccount());
            parked(kind);
            assertThat(logged.texts()).filteredOn(text -> text.contains("owner.parked")).singleElement().asString()
                    .contains("java.lang.IllegalArgumentException at ", "PendingNotice.notice:")
                    .doesNotContain("No enum constant", "groups of four");
        }
    }

    @Test
    void a_refused_notice_is_not_logged_as_told() {
        FakeAccounts.notifications(aResponse().withStatus(422));
        try (LoggedTexts logged = new LoggedTexts()) {
            Journey.of(TestBrowser.fresh()).connect(subject, account);
            parked("CONNECTED");
            String connection = rows.latestConnection(subject);
            assertThat(logged.texts()).filteredOn(text -> text.contains("owner.") && text.contains(connection))
                    .singleElement().asString().contains("owner.parked", "REFUSED");
        }
    }
}
