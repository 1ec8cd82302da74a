package tsunagari.portal.provider.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.portal.testing.TestKeys;

class SignedTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":1}", "{\"alg\":null}", "{\"alg\":[\"ES256\"]}", "{\"alg\":\"ES256\",\"crit\":[1]}",
        "{\"alg\":\"ES256\",\"crit\":1}"})
    void a_header_of_other_types_than_the_specifications_is_signed_by_nobody(String header) {
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + ".e30.AAAA";

        assertThat(SignedToken.parse(token)).hasValueSatisfying(
                it -> assertThat(it.signedBy(TestKeys.ALPHA.key().getECPublicKey(), List.of("ES256"))).isFalse());
    }
}
