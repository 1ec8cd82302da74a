package tsunagari.account.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the mailbox as somebody at the demonstration would. */
public final class TestMailbox {

    private static final Pattern TOKEN = Pattern.compile("\\?t=([A-Za-z0-9_-]{43})\\b");

    private TestMailbox() {
    }

    /** The mails to an address, newest first. */
    public static List<Map<String, Object>> to(String address) {
        return RestAssured.given().accept("application/json").queryParam("to", address).get("/mailbox")
                .then().statusCode(200).extract().jsonPath().getList("");
    }

    /** Waits until so many mails have come, and gives them, newest first. */
    public static List<Map<String, Object>> waitFor(String address, int count) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(to(address)).hasSize(count));
        return to(address);
    }

    /** Waits for a mail, and gives the latest. */
    public static Map<String, Object> latestTo(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !to(address).isEmpty());
        return to(address).get(0);
    }

    /** The token of the link in a mail. */
    public static String tokenIn(Map<String, Object> mail) {
        Matcher token = TOKEN.matcher((String) mail.get("text"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }
}
