package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tsunagari.launcher.FreePorts;
import tsunagari.link.platform.Sha256;

/** What the program of the documents keeps in browsers where link-service is https; nothing here asks that. */
class ExampleCookiesTest {

    private static final String VALUE = "A".repeat(43);
    private static Process program;
    private static String home;

    @TempDir
    static Path folder;

    @BeforeAll
    static void the_program_runs() throws IOException {
        ExampleProgram.compile(folder);
        String port = Integer.toString(FreePorts.one());
        home = "http://localhost:" + port + "/home";
        program = ExampleProgram.start(folder, "https://link.example/library", port);
    }

    @AfterAll
    static void the_program_ends() {
        program.destroyForcibly().onExit().join();
    }

    private static HttpResponse<String> get(String address, String cookie) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void browsers_take_its_cookies_of_this_host_alone() throws Exception {
        HttpResponse<String> answer = get(home + "?code=" + VALUE, "");

        assertThat(Journey.location(answer)).isEqualTo("/home/ask");
        assertThat(answer.headers().allValues("set-cookie")).singleElement().asString()
                .matches("__Host-verifier=[\\w-]{43}; Max-Age=60; HttpOnly; SameSite=Lax; Path=/; Secure");
    }

    @Test
    void what_it_keeps_in_the_browser_is_what_the_code_is_asked_for_with() throws Exception {
        assertThat(Journey.location(get(home + "/ask", "other=x; __Host-verifier=" + VALUE)))
                .isEqualTo("https://link.example/library/mypage?code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(VALUE)));
    }

    @Test
    void A41_what_another_host_of_the_domain_planted_is_not_read() throws Exception {
        String planted = "verifier=" + VALUE + "; __Secure-verifier=" + VALUE;

        assertThat(Journey.location(get(home + "?code=" + VALUE, planted))).as("not redeemed").isEqualTo("/home/ask");
        assertThat(get(home + "/ask", planted).statusCode()).isEqualTo(403);
    }

    @Test
    void a_browser_that_keeps_no_cookies_is_told_so_and_not_sent_round() throws Exception {
        HttpResponse<String> answer = get(home + "/ask", "");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("needs cookies");
    }

    @Test
    void its_forms_lead_to_itself_and_to_link_service() throws Exception {
        assertThat(get(home, "").headers().firstValue("content-security-policy").orElse(""))
                .endsWith("; form-action 'self' https://link.example/");
    }
}
