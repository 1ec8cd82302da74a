package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.journey.HostileWays.encoded;
import static tsunagari.link.journey.HostileWays.withstands;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.LoggedTexts;

/** The same as {@link HostileInputTest}, where a site's own pages call and where people are sent to them. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class HostileHomeInputTest {

    private static final String CODES = "/hellowork/home-codes";
    private static final String SESSIONS = "/hellowork/home-sessions/";
    private static final String KNOWN = "Authorization: " + OwnPages.basic("hellowork", ExternalHomes.SECRET);
    private static final String JSON = "Content-Type: application/json";

    private LoggedTexts log;

    @BeforeEach
    void listen() {
        log = new LoggedTexts();
    }

    @AfterEach
    void nothing_of_it_was_logged() {
        log.close();
        assertThat(log.texts()).noneMatch(text -> text.contains(HostileTexts.CANARY));
    }

    /** As a string of JSON, whatever the text holds. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
        return json.append('"').toString();
    }

    @Test
    void L38_in_the_body_that_redeems_a_code() {
        String code = "{\"code\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\",\"codeVerifier\":";
        withstands(text -> RawHttp.post(CODES, text, KNOWN, JSON),
                text -> RawHttp.post(CODES, "{\"code\":" + text + "}", KNOWN, JSON),
                text -> RawHttp.post(CODES, "{\"code\":" + quoted(text) + "}", KNOWN, JSON),
                text -> RawHttp.post(CODES, code + quoted(text) + "}", KNOWN, JSON),
                text -> RawHttp.post(CODES, "{" + quoted(text) + ":1}", KNOWN, JSON),
                text -> RawHttp.post(CODES, text, KNOWN, "Content-Type: " + text));
    }

    @Test
    void L38_in_the_name_of_a_session() {
        withstands(text -> RawHttp.delete(SESSIONS + text, KNOWN),
                text -> RawHttp.delete(SESSIONS + encoded(text), KNOWN),
                text -> RawHttp.delete("/" + encoded(text) + "/home-sessions/x", KNOWN));
    }

    @Test
    void L38_in_what_proves_who_calls() {
        String scheme = "Authorization: Basic ";
        withstands(text -> RawHttp.post(CODES, "{}", "Authorization: " + text, JSON),
                text -> RawHttp.post(CODES, "{}", scheme + text, JSON),
                text -> RawHttp.post(CODES, "{}", scheme + Base64.getEncoder().encodeToString(
                        text.getBytes(StandardCharsets.ISO_8859_1)), JSON),
                text -> RawHttp.delete(SESSIONS + "x", "Authorization: " + OwnPages.basic("hellowork", text)));
    }

    @Test
    void L38_in_what_a_code_is_to_be_bound_to() {
        String session = "Cookie: " + HomeVisitor.signedIn().browser().cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).reduce((one, other) -> one + "; " + other).orElseThrow();
        String home = "/hellowork/mypage?code_challenge=";
        withstands(text -> RawHttp.get(home + text, session),
                text -> RawHttp.get(home + encoded(text), session));
    }
}
