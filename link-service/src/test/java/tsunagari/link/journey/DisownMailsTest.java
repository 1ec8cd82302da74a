package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.SupportToken;

/** What the owner of an account is mailed when its connection moves or is disowned: each thing once. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class DisownMailsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestBrowser stranger = TestBrowser.fresh();
    private final TestBrowser owner = TestBrowser.fresh();
    private final String subject = Journey.newSubject();
    private final String other = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void a_stranger_is_connected_and_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verifyReachable(account);
        Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject));
        Journey.of(stranger).signIn(subject);
    }

    private HttpResponse<String> disown(String kind) {
        return owner.post("/hellowork/disown", "t", OwnersMails.token(OwnersMails.link(account, kind)));
    }

    private void nothingIsLeftToTell() {
        await().atMost(SOON).until(() -> rows.notices(account).isEmpty());
    }

    @Test
    void L12_the_owner_is_told_once_that_they_disowned_it() {
        disown("CONNECTED");
        disown("CONNECTED");

        nothingIsLeftToTell();
        assertThat(OwnersMails.kinds(account)).containsExactly("CONNECTED", "DISOWNED");
        assertThat(OwnersMails.one(account, "DISOWNED").getMap("")).containsOnlyKeys("kind", "at", "reference");
    }

    @Test
    void the_number_on_the_page_is_the_mails_and_the_desk_finds_the_disowning_under_it() {
        String reference = owner.get(Journey.location(disown("CONNECTED"))).body()
                .replaceAll("(?s).*data-testid=\"reference\">([^<]*)<.*", "$1");

        assertThat(reference).isEqualTo(OwnersMails.one(account, "DISOWNED").getString("reference"));
        RestAssured.given().baseUri(OutsideWorld.linkUrl()).header("Authorization", SupportToken.of("support").bearer())
                .get("/support/v1/references/" + reference).then().statusCode(200)
                .body("happenings.cause", hasItem("OWNER_DISOWNED"));
    }

    @Test
    void L12_the_owner_is_told_of_a_replacement_by_one_mail_and_can_disown_it() {
        String handle = Journey.of(owner).consentPage(other);
        Journey.of(owner).consent(handle);
        assertThat(owner.post("/hellowork/connect/replace", "h", handle).statusCode()).isEqualTo(303);
        nothingIsLeftToTell();
        assertThat(OwnersMails.kinds(account)).containsExactly("CONNECTED", "REPLACED");

        assertThat(disown("REPLACED").statusCode()).isEqualTo(303);

        assertThat(rows.releaseReasons(other)).contains("OWNER_DISOWNED");
        assertThat(rows.liveAccounts(other)).isEmpty();
        nothingIsLeftToTell();
        assertThat(OwnersMails.kinds(account)).containsExactly("CONNECTED", "REPLACED", "DISOWNED");
    }

    @Test
    void L12_a_connection_that_has_ended_is_disowned_too_and_its_account_blocked() {
        Journey.of(stranger).release();

        assertThat(disown("CONNECTED").statusCode()).isEqualTo(303);
        nothingIsLeftToTell();
        assertThat(OwnersMails.kinds(account)).containsExactlyInAnyOrder("CONNECTED", "RELEASED", "DISOWNED");
        assertThat(Journey.of(stranger).consent(Journey.of(stranger).consentPage(subject)).statusCode()).isEqualTo(422);
    }
}
