package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Replacements that meet each other, a release or a withdrawal: every order ends in a legal state. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ReplacementRacesTest {

    private static final int RIVALS = 4;

    private final TestBrowser before = TestBrowser.fresh();
    private final String holder = Journey.newSubject();
    private final String account = Journey.newAccount();
    private final List<String> subjects = Stream.generate(Journey::newSubject).limit(RIVALS).toList();
    private final List<TestBrowser> browsers = Stream.generate(TestBrowser::fresh).limit(RIVALS).toList();

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_is_connected_and_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        Journey.of(before).consent(Journey.of(before).consentPage(holder));
        Journey.of(before).signIn(holder);
    }

    private Callable<Integer> replacing(int rival) {
        String handle = Journey.of(browsers.get(rival)).consentPage(subjects.get(rival));
        assertThat(Journey.of(browsers.get(rival)).consent(handle).statusCode()).isEqualTo(409);
        return () -> browsers.get(rival).post("/hellowork/connect/replace", "h", handle).statusCode();
    }

    private List<String> connected() {
        return Stream.concat(Stream.of(holder), subjects.stream()).filter(it -> !rows.liveAccounts(it).isEmpty()).toList();
    }

    @RepeatedTest(3)
    void L07_of_several_that_replace_at_once_one_succeeds() throws Exception {
        List<Integer> statuses = AtOnce.run(IntStream.range(0, RIVALS).mapToObj(this::replacing).toList());

        assertThat(statuses).containsOnlyOnce(303);
        assertThat(statuses).filteredOn(status -> status != 303).containsOnly(400);
        assertThat(connected()).containsExactly(subjects.get(statuses.indexOf(303)));
        assertThat(rows.releaseReasons(holder)).containsExactly("REPLACED");
    }

    @RepeatedTest(3)
    void L06_a_second_consent_sent_many_times_at_once_moves_the_connection_once() throws Exception {
        List<Integer> statuses = AtOnce.run(20, replacing(0));

        assertThat(statuses).containsOnly(303);
        assertThat(rows.connections(subjects.get(0))).isEqualTo(1);
        assertThat(rows.historyEntries(holder)).isEqualTo(2);
    }

    @RepeatedTest(5)
    void L05_a_replacement_that_races_a_release_moves_only_what_is_there() throws Exception {
        List<Integer> statuses = AtOnce.run(List.of(replacing(0), () -> {
            HttpResponse<String> answer = Journey.of(before).release();
            return answer.statusCode();
        }));

        boolean moved = rows.releaseReasons(holder).equals(List.of("REPLACED"));
        assertThat(statuses.get(0)).isEqualTo(moved ? 303 : 400);
        assertThat(connected()).isEqualTo(moved ? List.of(subjects.get(0)) : List.of());
    }

    @RepeatedTest(5)
    void L21_a_replacement_that_races_a_withdrawal_leaves_nobody_connected() throws Exception {
        AtOnce.run(List.of(replacing(0), () ->
                AccountToken.account(account, "account-purged").send().extract().statusCode()));

        assertThat(connected()).isEmpty();
    }
}
