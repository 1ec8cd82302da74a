package tsunagari.link.journey;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;

/** What the account service was asked to tell an account's owner. */
final class OwnersMails {

    private static final Duration SOON = Duration.ofSeconds(20);

    private OwnersMails() {
    }

    /** The kinds, in the order of the requests. */
    static List<String> kinds(String account) {
        return all(account).stream().map(it -> it.getString("kind")).toList();
    }

    /** The one of a kind, waited for. */
    static JsonPath one(String account, String kind) {
        await().atMost(SOON).until(() -> kinds(account).contains(kind));
        return all(account).stream().filter(it -> kind.equals(it.getString("kind"))).findFirst().orElseThrow();
    }

    /** The link to disown the connection in the one of a kind. */
    static String link(String account, String kind) {
        return one(account, kind).getString("disownUri");
    }

    /** The token in such a link. */
    static String token(String link) {
        return link.substring(link.indexOf("?t=") + "?t=".length());
    }

    /** The links in all of a kind, in the order of the requests. */
    static List<String> links(String account, String kind) {
        return all(account).stream().filter(it -> kind.equals(it.getString("kind"))).map(it -> it.getString("disownUri"))
                .toList();
    }

    private static List<JsonPath> all(String account) {
        return FakeAccounts.notificationsTo(account).stream().map(it -> JsonPath.from(it.getBodyAsString())).toList();
    }
}
