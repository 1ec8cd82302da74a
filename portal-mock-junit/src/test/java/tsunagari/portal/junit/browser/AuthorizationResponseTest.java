package tsunagari.portal.junit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AuthorizationResponseTest {

    private static final URI REDIRECT = URI.create("http://localhost:1/callback?code=c&state=a%20b&iss=http%3A%2F%2Fp");

    @Test
    void unaltered_it_says_the_same() {
        AuthorizationResponse read = AuthorizationResponse.of(AuthorizationResponse.of(REDIRECT).uri());

        assertThat(read.get("code")).contains("c");
        assertThat(read.get("state")).contains("a b");
        assertThat(read.get("iss")).contains("http://p");
    }

    @Test
    void a_parameter_is_replaced_repeated_or_left_out() {
        AuthorizationResponse response = AuthorizationResponse.of(REDIRECT).without("iss");

        assertThat(response.with("code", "d").uri()).hasToString("http://localhost:1/callback?state=a+b&code=d");
        assertThat(response.and("code", "d").uri()).hasToString("http://localhost:1/callback?code=c&state=a+b&code=d");
    }
}
