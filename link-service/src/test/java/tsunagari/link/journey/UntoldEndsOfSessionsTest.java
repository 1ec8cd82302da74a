package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionHandle;
import tsunagari.link.session.SessionToken;

/** What the site's own pages are not told of the ends of sessions, and what becomes of what they do not take. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class UntoldEndsOfSessionsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Rows rows;
    @Inject
    SqlRows sql;

    private HomeVisitor visitor;
    private TestBrowser browser;
    private String session;

    @BeforeEach
    void somebody_is_signed_in_at_the_sites_own_pages() {
        visitor = HomeVisitor.signedIn();
        browser = visitor.browser();
        session = OwnPages.sessionOf(browser);
    }

    /** What comes later has been told, and so what came earlier would have been. */
    private void notTold(int before) {
        TestBrowser other = TestBrowser.fresh();
        Journey.of(other).signIn(visitor.subject());
        String later = OwnPages.sessionOf(other);
        other.post("/hellowork/logout");
        await().atMost(SOON).until(() -> ToldHome.of(later).size() == 1);
        assertThat(ToldHome.of(session)).hasSize(before);
    }

    @Test
    void the_sites_own_sign_out_ends_the_session_and_need_not_be_told_to_the_site() {
        String proof = visitor.journey().consentPage(visitor.subject());
        OwnPages.ofEtax().end(session).statusCode(204);
        OwnPages.ofHellowork().with("another-secret-of-hellowork-0123456789").end(session).statusCode(401);
        assertThat(browser.get("/hellowork/mypage").statusCode()).as("still signed in").isEqualTo(303);

        OwnPages.ofHellowork().end(session).statusCode(204);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(401);
        assertThat(browser.get("/hellowork/connect?h=" + proof).statusCode()).as("the consent page ends too").isEqualTo(400);
        OwnPages.ofHellowork().end(session).statusCode(204);
        OwnPages.ofHellowork().end("' or ''='").statusCode(204);
        notTold(0);
    }

    /** Whether or not the site has learnt it. */
    private static String nameOfTheSessionOf(TestBrowser browser) {
        String secret = browser.cookies().get("tsunagari_link_hellowork_s");
        return SessionHandle.of(SessionToken.parse(secret).orElseThrow().hash()).value();
    }

    @Test
    void a_session_that_the_site_never_learnt_of_is_none_that_it_is_told_of() {
        TestBrowser phone = TestBrowser.fresh();
        Journey.of(phone).signIn(visitor.subject());
        String untold = nameOfTheSessionOf(phone);
        OwnPages.codeFor(phone);
        phone.post("/hellowork/logout");

        assertThat(rows.untoldEnds(untold)).isZero();
        notTold(0);
        assertThat(ToldHome.of(untold)).isEmpty();
    }

    @Test
    void L33_a_site_that_is_away_is_told_when_it_is_back_by_the_same_token() {
        FakePortal.answer(post(ExternalHomes.EVENTS), aResponse().withStatus(503));
        browser.post("/hellowork/logout");
        await().atMost(SOON).until(() -> ToldHome.of(session).size() >= 2);
        ToldHome.takesWhatItIsTold();

        await().atMost(SOON).until(() -> rows.untoldEnds(session) == 0);

        assertThat(ToldHome.of(session).stream().map(ToldHome::tokenId).distinct()).hasSize(1);
    }

    @Test
    void a_site_that_is_away_for_longer_than_a_session_lasts_is_told_of_it_no_more() {
        FakePortal.answer(post(ExternalHomes.EVENTS), aResponse().withStatus(503));
        browser.post("/hellowork/logout");
        assertThat(rows.untoldEnds(session)).isOne();
        await().atMost(SOON).until(() -> ToldHome.of(session).size() >= 2);

        sql.update("update ended_session set expires_at = ? where home_handle = ?", Instant.now(), session);

        await().atMost(SOON).until(() -> rows.untoldEnds(session) == 0);
    }

    @Test
    void L33_what_the_site_refuses_is_parked_and_holds_up_nothing() {
        FakePortal.answer(post(ExternalHomes.EVENTS), jsonResponse("{\"err\":\"invalid_request\"}", 400));
        browser.post("/hellowork/logout");
        await().atMost(SOON).until(() -> sql.select(row -> row.getString("last_failure"), "select * from ended_session "
                + "where home_handle = ? and parked_at is not null", session).contains("invalid_request"));
        ToldHome.takesWhatItIsTold();

        notTold(1);
        sql.update("delete from ended_session where home_handle = ?", session);
    }
}
