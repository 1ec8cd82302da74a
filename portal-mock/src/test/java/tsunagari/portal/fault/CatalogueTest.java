package tsunagari.portal.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tsunagari.portal.platform.Language;
import tsunagari.portal.testing.PortalTest;

@QuarkusTest
class CatalogueTest extends PortalTest {

    private static final String AUTHORIZE = "ACCESS_DENIED TEMPORARILY_UNAVAILABLE WRONG_STATE MISSING_STATE"
            + " DUPLICATE_STATE WRONG_ISS MISSING_ISS DUPLICATE_ISS DUPLICATE_CODE";
    private static final String ID_TOKEN = "INVALID_ISS ID_TOKEN_MISSING_ISS INVALID_AUD ID_TOKEN_MISSING_AUD SECOND_AUD"
            + " WRONG_AZP INVALID_ALG_NONE INVALID_ALG_HS256 INVALID_ALG_OTHER INVALID_SIGNATURE CRIT_UNKNOWN TOKEN_EXPIRED"
            + " TOKEN_NOT_VALID_YET IAT_IN_FUTURE MISSING_IAT MISSING_EXP MISSING_SUB NONCE_NOT_MATCHING MISSING_NONCE"
            + " KID_ABSENT KID_UNKNOWN JKU_HEADER X5U_HEADER JWK_HEADER ACR_TOO_LOW AUTH_TIME_OLD AUTH_TIME_MISSING"
            + " AT_HASH_WRONG AUD_AS_ARRAY";
    private static final String ANYWHERE = "STATUS_400 STATUS_401 STATUS_500 STATUS_503 HTML_BODY HUGE_BODY SLOW_BODY"
            + " REDIRECT TIMEOUT CONNECTION_RESET";
    private static final String TOKEN_ONLY = "NO_EXPIRES_IN TOKEN_TYPE_BEARER_LOWERCASE";
    private static final String OTHERS = "DISCOVERY_ISSUER_MISMATCH FOREIGN_TOKEN_ENDPOINT PKCE_PLAIN_ONLY"
            + " USERINFO_SUB_MISMATCH SUBJECT_CHANGED PORTAL_SAYS_CONNECTED PENDING_FOREVER RELEASE_EVENT_LOST"
            + " RELEASE_EVENT_DUPLICATED RELEASE_EVENT_OUT_OF_ORDER EVENTS_REFUSED EVENTS_DOWN LOGOUT_TOKEN_REPLAYED";

    @Test
    void it_has_exactly_the_names_of_the_contract() {
        List<String> prefixed = Stream.of("PAR_", "JWKS_", "DISCOVERY_", "USERINFO_")
                .flatMap(prefix -> words(ANYWHERE).stream().map(prefix::concat)).toList();
        List<String> expected = Stream.of(words(AUTHORIZE), words(ID_TOKEN), words(ANYWHERE), words(TOKEN_ONLY),
                prefixed, words(OTHERS)).flatMap(List::stream).toList();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(expected).doesNotHaveDuplicates();
    }

    @Test
    void each_fault_is_described_in_both_languages_in_one_line() {
        List<Map<String, String>> descriptions = catalogue("description");
        assertThat(descriptions).allSatisfy(texts -> {
            assertThat(texts).containsOnlyKeys("ja", "en");
            assertThat(texts.values()).allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("\n"));
            assertThat(texts.get("ja")).isNotEqualTo(texts.get("en"));
        });
    }

    @Test
    void each_fault_says_what_its_place_can_tell_apart() {
        RestAssured.get("/mock/faults/catalogue").then()
                .body("find { it.name == 'WRONG_STATE' }.scopes", contains("client", "subject", "browser"))
                .body("find { it.name == 'PAR_TIMEOUT' }.scopes", contains("client", "subject", "browser"))
                .body("find { it.name == 'JWKS_TIMEOUT' }.scopes", empty())
                .body("find { it.name == 'PKCE_PLAIN_ONLY' }.scopes", empty())
                .body("find { it.name == 'EVENTS_DOWN' }.scopes", contains("client", "subject"))
                .body("find { it.name == 'LOGOUT_TOKEN_REPLAYED' }.scopes", contains("client", "subject"));
    }

    @Test
    void what_the_standards_allow_is_to_be_accepted() {
        List<String> allowed = RestAssured.get("/mock/faults/catalogue")
                .path("findAll { it.expected == 'ACCEPT' && it.layer != 'LINKING' }.name");
        assertThat(allowed).containsExactlyInAnyOrder("KID_ABSENT", "AUD_AS_ARRAY", "NO_EXPIRES_IN",
                "TOKEN_TYPE_BEARER_LOWERCASE");
    }

    @Test
    void the_document_has_the_same_table() throws IOException {
        List<String> documented = Files.readAllLines(Path.of("../docs/portal-mock.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z0-9_]+` \\| (PROTOCOL|TRANSPORT|LINKING) \\|.*")).toList();
        List<String> expected = Arrays.stream(FaultName.values()).map(fault -> "| `" + fault + "` | " + fault.layer()
                + " | " + fault.place() + " | " + scopes(fault) + " | " + fault.expected() + " |").toList();
        assertThat(documented).extracting(line -> line.substring(0, line.lastIndexOf(" | ") + 2))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void every_language_describes_every_fault() {
        Descriptions descriptions = new Descriptions();
        for (Language language : Language.values()) {
            assertThat(FaultName.values()).allSatisfy(fault -> assertThat(descriptions.of(fault, language)).isNotBlank());
        }
    }

    @Test
    void easy_japanese_uses_short_sentences() {
        Descriptions descriptions = new Descriptions();
        assertThat(FaultName.values()).allSatisfy(fault -> assertThat(
                descriptions.of(fault, Language.JA_SIMPLE).replaceAll("（[^）]*）|[ -~]+", "").split("。"))
                .allMatch(sentence -> sentence.length() <= 50));
    }

    private static String scopes(FaultName fault) {
        List<String> members = fault.place().scopes().stream().map(ScopeKind::member).toList();
        return members.isEmpty() ? "none" : String.join(", ", members);
    }

    private static List<String> names() {
        return catalogue("name");
    }

    private static <T> List<T> catalogue(String member) {
        return RestAssured.get("/mock/faults/catalogue").then().statusCode(200).extract().path(member);
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
