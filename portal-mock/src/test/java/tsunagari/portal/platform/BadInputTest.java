package tsunagari.portal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.portal.testing.Browser;
import tsunagari.portal.testing.PortalTest;
import tsunagari.portal.testing.RawPost;

/** Whatever is typed into a form of the portal or sent instead of one, the answer is a page in the reader's language. */
@QuarkusTest
class BadInputTest extends PortalTest {

    private static final String SIGN_IN = "/sign-in?next=/hub";
    private static final String SWITCHES = "/mock/faults/switches";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern ALERT = Pattern.compile("data-testid=\"error-summary\".*?href=\"#([\\w-]+)\"", Pattern.DOTALL);

    /** A form and the field that the input goes into. */
    private record Place(String path, String field, String others) {
    }

    /** What is sent: encoded as a form has it, and what must stand in the field again; empty if nothing can. */
    private record Input(String encoded, String shown) {
    }

    private static final List<Place> PLACES = List.of(new Place(SIGN_IN, "subject", ""),
            new Place(SWITCHES, "subject", "fault=INVALID_ISS&"), new Place(SWITCHES, "browser", "fault=WRONG_STATE&"),
            new Place(SWITCHES, "times", "fault=INVALID_ISS&"), new Place(SWITCHES, "delay", "fault=TIMEOUT&"),
            new Place(SWITCHES, "client", "fault=INVALID_ISS&"), new Place("/mock/clock/switch", "minutes", ""));
    private static final List<Input> REFUSED_EVERYWHERE = List.of(new Input("x".repeat(300), "x".repeat(300)),
            new Input("a%0D%0Ab", "a"), new Input("a%00b", ""), new Input("%FFx%F0%28", "x"), new Input("\uD83D\uDE00".repeat(256), ""));

    static Stream<Arguments> refused() {
        return PLACES.stream().flatMap(place -> REFUSED_EVERYWHERE.stream().flatMap(input ->
                Arrays.stream(Language.values()).map(language -> Arguments.of(place, input, language))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_cannot_be_taken_is_explained_at_its_field_and_stays_there(Place place, Input input, Language language) {
        RawPost.Answer answer = RawPost.send(place.path(), FORM, place.others() + place.field() + "=" + input.encoded(),
                language.tag());

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        is_a_page(answer, language);
        Matcher target = ALERT.matcher(answer.text());
        assertThat(target.find()).as(answer.text()).isTrue();
        assertThat(target.group(1)).isEqualTo(place.field());
        assertThat(answer.text()).contains("autofocus", "id=\"" + place.field() + "\"",
                place.field().equals("client") ? "" : input.shown());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothing_typed_and_no_field_at_all_are_explained_alike(Language language) {
        for (String body : List.of("subject=", "subject=%20%E3%80%80", "", "other=x")) {
            RawPost.Answer answer = RawPost.send(SIGN_IN, FORM, body, language.tag());
            assertThat(answer.status()).as(body).isEqualTo(422);
            is_a_page(answer, language);
            assertThat(answer.text()).as(body).contains("href=\"#subject\"");
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_looks_odd_but_is_a_name_signs_in_and_is_shown_as_text(String encoded, String shown) {
        RawPost.Answer answer = RawPost.send(SIGN_IN, FORM, "subject=" + encoded, "ja");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(RestAssured.given().header("Cookie", answer.cookies()).get("/hub").asString()).contains(shown)
                .doesNotContain("<script");
    }

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("%EF%BC%A1%EF%BC%91", "Ａ１"), Arguments.of("+taro+", "taro"),
                Arguments.of("%F0%9F%98%80", "\uD83D\uDE00"), Arguments.of("%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;"),
                Arguments.of("first&subject=second", "first"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(SIGN_IN, SWITCHES).flatMap(path -> Arrays.stream(Language.values()).flatMap(language -> Stream.of(
                Arguments.of(path, "text/plain", "x", 415, language), Arguments.of(path, "application/json", "{}", 415, language),
                Arguments.of(path, "multipart/form-data; boundary=x", "--x--", 415, language),
                Arguments.of(path, FORM, "subject=%zz", 400, language), Arguments.of(path, FORM, "subject=%", 400, language),
                Arguments.of(path, FORM, "subject=" + "x".repeat(70_000), 413, language))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_charset_that_nobody_knows_and_a_field_beyond_every_limit_are_problem_pages_too(Language language) {
        RawPost.Answer charset = RawPost.send(SWITCHES, FORM + "; charset=none-such", "subject=x", language.tag());
        RawPost.Answer field = RawPost.send(SIGN_IN, FORM, "subject=" + "x".repeat(9_000), language.tag());

        assertThat(charset.status()).as(charset.text()).isEqualTo(400);
        assertThat(field.status()).as(field.text()).isEqualTo(413);
        is_a_page(charset, language);
        is_a_page(field, language);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_cannot_be_read_is_a_problem_page(String path, String type, String body, int status, Language language) {
        RawPost.Answer answer = RawPost.send(path, type, body, language.tag());

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        is_a_page(answer, language);
        assertThat(answer.text()).contains("data-testid=\"problem\"", "data-testid=\"to-hub\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_refusal_of_a_browser_is_a_page(Language language) {
        problem(Method.GET, "/nothing", 404, "text/html", language);
        problem(Method.PUT, "/hub", 405, "text/html", language);
        problem(Method.POST, "/sign-out", 403, "text/html", language);
        problem(Method.GET, "/hub/gamma/release", 404, "text/html", language);
        problem(Method.GET, "/authorize?client_id=nobody", 400, "text/html", language);
        problem(Method.GET, "/nothing", 404, "text/html;q=x, ///", language);
    }

    private static void problem(Method method, String path, int status, String accept, Language language) {
        Response answer = new Browser().request().header("Accept", accept).header("Accept-Language", language.tag())
                .request(method, path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        is_a_page(answer.asString(), language);
    }

    private static void is_a_page(RawPost.Answer answer, Language language) {
        assertThat(answer.text()).containsIgnoringCase("content-type: text/html").containsIgnoringCase("content-security-policy: ");
        is_a_page(answer.text(), language);
    }

    private static void is_a_page(String text, Language language) {
        assertThat(text).contains("<html lang=\"" + language.tag() + "\">", "<h1>", "<title>" + errorPrefix(language))
                .doesNotContain("<script", "Exception", "quarkus");
    }

    private static String errorPrefix(Language language) {
        return switch (language) {
            case JA -> "エラー：";
            case JA_SIMPLE -> "エラー（まちがい）：";
            case EN -> "Error: ";
        };
    }
}
