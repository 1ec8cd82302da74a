package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal that sent somebody as connected who is not is put right. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class AgreementAfterMismatchTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private void signInWithoutAMatch() {
        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
        assertThat(browser.signedIn()).isFalse();
    }

    private void released() {
        journey.connect(subject, account);
        journey.signIn(subject);
        browser.post("/hellowork/mypage/release");
        FakeAccounts.resolves("RELEASED_HERE", "CONNECT");
    }

    private List<ToldPortal> denials() {
        return ToldPortal.of(subject).stream().filter(told -> "NOT_CONNECTED".equals(told.reason())).toList();
    }

    @Test
    void L25_a_portal_that_takes_a_stranger_for_connected_is_told_that_they_are_not() {
        signInWithoutAMatch();

        assertThat(denials()).singleElement().satisfies(told -> {
            assertThat(told.type()).isEqualTo("released");
            assertThat(told.connection()).isEqualTo(UUID.fromString(told.connection()).toString());
            assertThat(told.generation()).isPositive();
        });
    }

    @Test
    void L25_repeated_sign_ins_do_not_tell_the_portal_again() {
        signInWithoutAMatch();
        signInWithoutAMatch();
        IntStream.range(0, 6).parallel().forEach(i -> Journey.of(TestBrowser.fresh()).signIn(subject));

        assertThat(denials()).hasSize(1);
    }

    @Test
    void L25_a_portal_that_lost_a_release_is_told_once_under_the_next_generation() {
        released();
        long generation = rows.latestGeneration(subject);

        signInWithoutAMatch();
        signInWithoutAMatch();

        assertThat(denials()).singleElement().satisfies(told -> {
            assertThat(told.generation()).isGreaterThan(generation);
            assertThat(told.connection()).isEqualTo(rows.latestConnection(subject));
        });
    }

    @Test
    void L25_a_connect_after_that_supersedes_what_the_portal_was_told() {
        released();
        signInWithoutAMatch();
        long denied = denials().get(0).generation();

        journey.connect(subject, account);

        assertThat(rows.latestGeneration(subject)).isGreaterThan(denied);
        assertThat(Journey.location(journey.signIn(subject))).endsWith("/hellowork/mypage");
    }

    @Test
    void L25_each_lost_release_is_told_of() {
        released();
        signInWithoutAMatch();
        released();
        signInWithoutAMatch();

        assertThat(denials()).extracting(ToldPortal::generation).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void L21_a_withdrawn_account_found_at_sign_in_releases_the_connection() {
        journey.connect(subject, account);
        FakeAccounts.hasStatus("WITHDRAWN");
        FakeAccounts.resolves("ACCOUNT_WITHDRAWN", "REGISTER");

        signInWithoutAMatch();

        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(ToldPortal.of(subject)).last().satisfies(told -> {
            assertThat(told.type()).isEqualTo("released");
            assertThat(told.reason()).isEqualTo("ACCOUNT_WITHDRAWN");
        });
        assertThat(denials()).isEmpty();
    }

    @Test
    void L25_a_suspended_account_stays_connected_and_the_portal_is_told_nothing() {
        journey.connect(subject, account);
        FakeAccounts.hasStatus("SUSPENDED");
        FakeAccounts.resolves("ACCOUNT_SUSPENDED", "CONTACT");

        signInWithoutAMatch();

        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(ToldPortal.typesOf(subject)).containsExactly("established");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_CONNECTION", "RELEASED_HERE", "ACCOUNT_WITHDRAWN", "ACCOUNT_SUSPENDED"})
    void L23_every_cause_is_written_down_by_its_name(String cause) {
        released();
        FakeAccounts.resolves(cause, "CONNECT");

        signInWithoutAMatch();

        assertThat(rows.mismatchCauses(subject)).containsExactly(cause);
    }
}
