package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.account.AccountId;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.Connections;
import tsunagari.link.mypage.WithdrawAccount;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.OnWithdrawal;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Reference;

/** 退会, and the receipts of what people end themselves. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class WithdrawalTest {

    private static final String WITHDRAW = "/hellowork/mypage/withdraw";
    private static final String RELEASE = "/hellowork/mypage/release";

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;
    @Inject
    WithdrawAccount withdrawAccount;
    @Inject
    Connections connections;
    @Inject
    Sites sites;
    @Inject
    Transactions transactions;

    @BeforeEach
    void somebody_is_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, account);
        journey.signIn(subject);
    }

    private HttpResponse<String> send(TestBrowser who, String form) {
        return who.post(form, "connection", rows.latestConnection(subject));
    }

    @Test
    void L21_a_withdrawal_ends_account_connection_and_all_sessions_and_the_portal_is_told() {
        TestBrowser phone = TestBrowser.fresh();
        Journey.of(phone).signIn(subject);
        assertThat(browser.get("/hellowork/mypage").body()).contains("data-testid=\"withdraw\"");
        assertThat(browser.get(WITHDRAW).body()).contains("data-testid=\"confirm\"");

        HttpResponse<String> answer = send(browser, WITHDRAW);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(browser.get(Journey.location(answer)).body()).contains("data-testid=\"ended-at\"",
                "data-testid=\"reference\"", "data-testid=\"withdrawn\"");
        assertThat(FakeAccounts.withdrawalsOf(account)).hasSize(1);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(rows.releaseReasons(subject)).containsExactly("ACCOUNT_WITHDRAWN");
        assertThat(phone.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(browser.signedIn()).isFalse();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ToldPortal.of(subject)).last()
                .satisfies(told -> assertThat(told.reason()).isEqualTo("ACCOUNT_WITHDRAWN")));
    }

    @Test
    void L21_the_next_sign_in_is_a_mismatch() {
        send(browser, WITHDRAW);

        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void L22_another_account_with_the_same_address_inherits_nothing() {
        send(browser, WITHDRAW);
        String reborn = Journey.newAccount();
        Journey other = Journey.of(TestBrowser.fresh());
        String otherSubject = Journey.newSubject();

        assertThat(other.connect(otherSubject, reborn).statusCode()).isEqualTo(303);

        assertThat(rows.liveAccounts(otherSubject)).containsExactly(reborn);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(Journey.location(journey.signIn(subject))).contains("/hellowork/mismatch?r=");
    }

    @Test
    void S08_every_attempt_to_withdraw_has_the_same_key() {
        FakeAccounts.withdrawals(aResponse().withStatus(503));
        send(browser, WITHDRAW);
        FakeAccounts.withdrawals(aResponse().withStatus(204));
        send(browser, WITHDRAW);

        assertThat(FakeAccounts.withdrawalsOf(account)).extracting((LoggedRequest it) -> it.getHeader("Idempotency-Key"))
                .hasSize(2).containsOnly("withdraw." + rows.latestConnection(subject));
    }

    @Test
    void L21_without_an_answer_of_the_account_service_nothing_ends_here_and_the_page_says_that_it_is_not_known() {
        FakeAccounts.withdrawals(aResponse().withStatus(503));

        HttpResponse<String> answer = send(browser, WITHDRAW);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("data-testid=\"reference\"", "href=\"/hellowork/mypage/withdraw\"");
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void L21_what_is_lost_between_the_two_the_account_services_event_makes_up_for() {
        FakeAccounts.withdrawals(aResponse().withStatus(503));
        send(browser, WITHDRAW);
        AccountToken.account(account, "account-purged").send().statusCode(202);

        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(browser.get(Journey.location(send(browser, WITHDRAW))).body()).contains("data-testid=\"ended-at\"");
    }

    @Test
    void L21_a_site_may_keep_the_connection_until_the_account_services_event_but_no_session() {
        Connection connection = transactions.run(() ->
                connections.findLive(new SiteId("hellowork"), new AccountId(account)).orElseThrow());
        Site site = sites.get(new SiteId("hellowork"));

        withdrawAccount.withdraw(new Site(site.id(), site.url(), site.texts(), site.accent(), site.loginIdKind(),
                site.registration(), site.portal(), site.accountService(), site.accountIssuer(), site.linking(), OnWithdrawal.KEEP,
                site.session(), site.externalHome()), connection, new Reference("AAAA-BBBB-CCCC"));

        assertThat(FakeAccounts.withdrawalsOf(account)).hasSize(1);
        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        AccountToken.account(account, "account-purged").send().statusCode(202);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @Test
    void an_account_that_the_account_service_does_not_know_counts_as_withdrawn() {
        FakeAccounts.withdrawals(aResponse().withStatus(404));

        assertThat(send(browser, WITHDRAW).statusCode()).isEqualTo(303);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void without_a_session_nothing_ends(String form) {
        assertThat(send(TestBrowser.fresh(), form).statusCode()).isEqualTo(401);
        assertThat(TestBrowser.fresh().get(form).statusCode()).isEqualTo(401);
        assertThat(TestBrowser.fresh().post(form, "connection", "x").statusCode()).isEqualTo(401);

        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(FakeAccounts.withdrawalsOf(account)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void A40_another_sites_page_ends_nothing(String form) {
        browser.sending("Origin", "http://127.0.0.1:9999").sending("Sec-Fetch-Site", "cross-site");

        assertThat(send(browser, form).statusCode()).isEqualTo(403);
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
    }
}
