package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stranger ends their connection and makes another before the owner of the account uses the first one's link. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class DisownReconnectedTest {

    private final TestBrowser stranger = TestBrowser.fresh();
    private final TestBrowser owner = TestBrowser.fresh();
    private final String first = Journey.newSubject();
    private final String account = Journey.newAccount();
    private String link;

    @Inject
    Rows rows;

    @BeforeEach
    void a_connection_has_ended() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        connected(first);
        link = OwnersMails.link(account, "CONNECTED");
        assertThat(Journey.of(stranger).release().statusCode()).isEqualTo(303);
    }

    private void connected(String subject) {
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject));
        Journey.of(stranger).signIn(subject);
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
    }

    private void disown() {
        disown(link);
    }

    private void disown(String mailed) {
        HttpResponse<String> answer = owner.post("/hellowork/disown", "t", OwnersMails.token(mailed));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void L05_the_link_of_the_first_connection_ends_the_later_one_of_another_portal_user() {
        String second = Journey.newSubject();
        connected(second);

        disown();

        assertThat(rows.liveAccounts(second)).isEmpty();
        assertThat(rows.releaseReasons(first)).containsExactly("RELEASED_AT_SITE");
        assertThat(rows.releaseReasons(second)).containsExactly("OWNER_DISOWNED");
        assertThat(rows.sessionsOfAccount(account)).isZero();
        assertThat(stranger.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(rows.told(second)).last().isEqualTo("RELEASED OWNER_DISOWNED");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ToldPortal.of(second)).last()
                .satisfies(told -> assertThat(told.reason()).isEqualTo("OWNER_DISOWNED")));
        OwnersMails.one(account, "DISOWNED");
        assertThat(OwnersMails.kinds(account)).containsOnlyOnce("DISOWNED");
    }

    @Test
    void L05_the_later_ones_own_link_then_works_too_and_the_owner_is_told_only_once() {
        connected(Journey.newSubject());
        await().until(() -> FakeAccounts.notificationsTo(account).size() == 3);
        String later = OwnersMails.links(account, "CONNECTED").get(1);
        disown();
        OwnersMails.one(account, "DISOWNED");

        disown(later);

        await().until(() -> rows.notices(account).isEmpty());
        assertThat(OwnersMails.kinds(account)).containsOnlyOnce("DISOWNED");
    }

    @Test
    void L05_it_ends_the_later_one_of_the_same_portal_user_too() {
        connected(first);

        disown();

        assertThat(rows.liveAccounts(first)).isEmpty();
        assertThat(rows.releaseReasons(first)).containsExactly("RELEASED_AT_SITE", "OWNER_DISOWNED");
    }

    @Test
    void L05_a_later_one_that_waits_for_the_back_office_ends_too() {
        FakeAccounts.verifyDeferred(account);
        String second = Journey.newSubject();
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(second));
        assertThat(rows.states(second)).containsExactly("PENDING");

        disown();

        assertThat(rows.states(second)).containsExactly("RELEASED");
        assertThat(rows.waiting(second)).isZero();
    }

    @Test
    void L05_the_connection_of_another_account_stays() {
        String other = Journey.newAccount();
        FakeAccounts.verifyReachable(other);
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(first));

        disown();

        assertThat(rows.liveAccounts(first)).containsExactly(other);
    }
}
