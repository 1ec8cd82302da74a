package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The receipts of what people end themselves, also when they send its form more than once. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ReceiptsTest {

    private static final String WITHDRAW = "/hellowork/mypage/withdraw";
    private static final String RELEASE = "/hellowork/mypage/release";

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_is_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, Journey.newAccount());
        journey.signIn(subject);
    }

    private HttpResponse<String> send(TestBrowser who, String form) {
        return who.post(form, "connection", rows.latestConnection(subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?c=", "?c=x", "?c=%00", "?c=7a0c0000-0000-4000-8000-00000000ffff"})
    void a_receipt_of_nothing_has_no_date(String query) {
        assertThat(browser.get("/hellowork/withdrawn" + query).body()).doesNotContain("data-testid=\"ended-at\"");
        assertThat(browser.get("/hellowork/released" + query).body()).doesNotContain("data-testid=\"ended-at\"");
    }

    @Test
    void a_receipt_is_of_its_own_kind_and_site_alone() {
        String query = "?c=" + rows.latestConnection(subject);
        assertThat(browser.get("/hellowork/released" + query).body()).doesNotContain("data-testid=\"ended-at\"");
        send(browser, RELEASE);

        assertThat(browser.get("/hellowork/released" + query).body()).contains("data-testid=\"ended-at\"");
        assertThat(browser.get("/hellowork/released" + query + "&lang=en").body())
                .contains("data-testid=\"ended-at\"", "/hellowork/released" + query + "&amp;lang=ja");
        assertThat(browser.get("/hellowork/withdrawn" + query).body()).doesNotContain("data-testid=\"ended-at\"");
        assertThat(browser.get("/etax/released" + query).body()).doesNotContain("data-testid=\"ended-at\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void L05_the_form_that_one_person_left_open_ends_nothing_of_the_next_at_the_same_browser(String form) {
        String next = Journey.newSubject();
        journey.connect(next, Journey.newAccount());
        journey.signIn(next);

        assertThat(Journey.location(send(browser, form))).endsWith(form);

        assertThat(List.of(rows.states(subject), rows.states(next))).containsOnly(List.of("ACTIVE"));
        assertThat(FakeAccounts.withdrawalsOf(rows.accountOf(next))).isEmpty();
        assertThat(browser.get(form).body()).contains(rows.latestConnection(next));
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void L05_a_form_that_was_sent_before_the_next_signed_in_has_its_own_receipt(String form) {
        String receipt = Journey.location(send(browser, form));
        String next = Journey.newSubject();
        journey.connect(next, Journey.newAccount());
        journey.signIn(next);

        assertThat(Journey.location(send(browser, form))).isEqualTo(receipt);

        assertThat(rows.states(next)).containsExactly("ACTIVE");
        assertThat(browser.signedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"connection=", "connection=x", "connection=00000000-0000-4000-8000-000000000000"})
    void L05_a_form_of_no_connection_ends_nothing(String body) {
        assertThat(Journey.location(browser.postRaw(RELEASE, body))).endsWith(RELEASE);
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
    }

    @Test
    void a_request_without_a_form_of_ours_is_about_the_sessions_own_connection() {
        assertThat(Journey.location(browser.postRaw(RELEASE, ""))).contains("?c=");
        assertThat(rows.states(subject)).containsExactly("RELEASED");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void S08_a_form_that_is_sent_twice_gets_the_same_receipt(String form) {
        String session = browser.cookies().get("tsunagari_link_hellowork_s");
        String first = Journey.location(send(browser, form));
        assertThat(browser.signedIn()).isFalse();

        assertThat(Journey.location(send(browser, form))).isEqualTo(first);
        browser.cookies().put("tsunagari_link_hellowork_s", session);
        assertThat(Journey.location(send(browser, form))).isEqualTo(first);
        assertThat(rows.transitions(subject)).hasSize(2);
        assertThat(browser.get(first).body()).contains("data-testid=\"ended-at\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {WITHDRAW, RELEASE})
    void S08_forms_that_are_sent_at_the_same_time_get_the_same_receipt(String form) {
        List<String> answers = IntStream.range(0, 6).parallel().mapToObj(i -> {
            TestBrowser tab = TestBrowser.fresh();
            tab.cookies().putAll(browser.cookies());
            return Journey.location(send(tab, form));
        }).distinct().toList();

        assertThat(answers).hasSize(1);
        assertThat(rows.transitions(subject)).hasSize(2);
    }
}
