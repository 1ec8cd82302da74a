package tsunagari.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimedIssuerTest {

    private static String token(String payload) {
        return "e30." + Base64.getUrlEncoder().withoutPadding()
                .encodeToString(payload.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    @Test
    void the_issuer_is_read_as_it_stands_in_the_token() {
        assertThat(ClaimedIssuer.of(token("{\"iss\":\"https://accounts.example/\"}"))).contains("https://accounts.example/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"iss\":1}", "{\"iss\":null}", "{\"iss\":\"a\",\"iss\":\"b\"}", "[]", "\"iss\"", "", "{"})
    void what_names_no_issuer_claims_none(String payload) {
        assertThat(ClaimedIssuer.of(token(payload))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a.b", "a.%%%.c", "a.b.c.d", "..", "e30.e30"})
    void what_is_no_token_claims_none(String compact) {
        assertThat(ClaimedIssuer.of(compact)).isEmpty();
    }
}
