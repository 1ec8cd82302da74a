package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;

/** The mailbox of the demonstration, where account-service's mails go. */
public final class Mailbox {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** What a dead process was doing, another takes over after 20 s. */
    private static final Duration ALL = Duration.ofSeconds(60);

    private final RunningSystem system;

    /** The mailbox of this system. */
    public Mailbox(RunningSystem system) {
        this.system = system;
    }

    /** The link in the newest mail to an address that leads to such a page, as soon as there is one. */
    public URI link(String address, String page) {
        return Awaitility.await().atMost(SOON).until(() -> links(address).stream().filter(link -> link.contains(page))
            .findFirst().map(URI::create).orElse(null), link -> link != null);
    }

    /** An address gets so many mails, and no more once nothing is left to be told or sent. */
    void holds(String address, int mails) {
        Awaitility.await().atMost(ALL).untilAsserted(() -> {
            assertThat(count(address)).isGreaterThanOrEqualTo(mails);
            assertThat(system.database().count(Service.LINK, "SELECT COUNT(*) FROM owner_notice")).isZero();
            assertThat(system.database().count(Service.ACCOUNT, "SELECT COUNT(*) FROM mail WHERE sent_at IS NULL")).isZero();
        });
        assertThat(count(address)).isEqualTo(mails);
    }

    /** How many mails an address got. */
    int count(String address) {
        return mails(address).getList("subject").size();
    }

    private List<String> links(String address) {
        return mails(address).getList("links.flatten()", String.class);
    }

    private JsonPath mails(String address) {
        return RestAssured.given().accept("application/json").queryParam("to", address)
            .get(system.at(Service.ACCOUNT, "/mailbox")).then().statusCode(200).extract().jsonPath();
    }
}
