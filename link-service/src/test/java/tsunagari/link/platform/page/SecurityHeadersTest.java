package tsunagari.link.platform.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.journey.LinkJourney;

@QuarkusTest
@TestProfile(LinkJourney.class)
class SecurityHeadersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/no-such-page", "/assets/site.css", "/assets/none.css", "/%00", "/no;x//y"})
    void L37_every_response_is_protected(String path) {
        given().urlEncodingEnabled(false).get(path).then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("X-Frame-Options", "DENY")
                .header("Permissions-Policy", containsString("camera=()"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                // the demonstration is plain http
                .header("Strict-Transport-Security", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=%zz", "/%zz", "//", "/\\e"})
    void L37_a_broken_address_is_refused_with_nothing_to_protect(String target) throws IOException {
        assertThat(RawRequest.get(target)).startsWith("HTTP/1.1 400").contains("content-length: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GARBAGE\r\n\r\n", "GET / HTTP/1.1\r\nno colon\r\n\r\n"})
    void L37_what_is_no_request_gets_an_empty_answer_and_the_connection_ends(String request) throws IOException {
        assertThat(RawRequest.send(request)).matches("(?s)HTTP/1\\.[01] 400 .*")
                .endsWith("\r\n\r\n").doesNotContainIgnoringCase("content-type");
    }

    @Test
    void L37_headers_that_are_too_long_get_an_empty_answer_and_the_connection_ends() throws IOException {
        assertThat(RawRequest.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431").endsWith("\r\n\r\n").doesNotContainIgnoringCase("content-type");
    }

    @Test
    void L38_what_is_no_file_is_not_stored() {
        given().get("/no-such-page").then().statusCode(404).header("Cache-Control", "no-store");
    }

    @Test
    void the_style_sheet_may_be_kept_but_is_asked_for_again() {
        given().get("/assets/site.css").then().statusCode(200)
                .header("Content-Type", containsString("text/css"))
                .header("Cache-Control", equalTo("public, max-age=300, must-revalidate"));
    }

    @Test
    void a_chosen_language_is_remembered() {
        var cookie = given().get("/?lang=ja-simple").then().extract().detailedCookie("tsunagari_link_lang");

        assertThat(cookie.getValue()).isEqualTo("ja-simple");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getMaxAge()).isEqualTo(365L * 24 * 60 * 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?lang=fr", "/?lang=", "/?lang=EN"})
    void nothing_is_remembered_when_no_known_language_is_chosen(String path) {
        given().urlEncodingEnabled(false).get(path).then().header("Set-Cookie", nullValue());
    }
}
