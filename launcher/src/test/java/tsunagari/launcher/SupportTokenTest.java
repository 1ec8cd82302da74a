package tsunagari.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportTokenTest {
    @TempDir
    Path folder;

    @Test
    void a_token_is_signed_with_the_demonstrations_key_for_the_support_api_alone() throws Exception {
        Path key = folder.resolve("current.jwk");
        Files.writeString(key, ServiceKey.generate());

        JwtClaims claims = new JwtConsumerBuilder().setExpectedIssuer("http://localhost:8080")
            .setExpectedAudience("tsunagari-support").setRequireExpirationTime().setRequireIssuedAt().setRequireSubject()
            .setVerificationKey(PublicJsonWebKey.Factory.newPublicJwk(Files.readString(key)).getPublicKey()).build()
            .processToClaims(SupportToken.make(key, "http://localhost:8080", "auditor"));

        assertThat(claims.getStringListClaimValue("groups")).containsExactly("auditor");
    }

    @Test
    void without_a_key_it_says_what_to_do() {
        assertThatThrownBy(() -> SupportToken.make(folder.resolve("none"), "i", "support"))
            .isInstanceOf(LaunchException.class).hasMessageContaining("./demo");
    }

    @Test
    void only_known_roles_are_taken() {
        assertThat(Arguments.parse(List.of("--support-token", "support")))
            .isEqualTo(new Arguments.MakeSupportToken("support"));
        assertThat(Arguments.parse(List.of("--support-token", "king")))
            .isInstanceOf(Arguments.Misunderstood.class);
    }
}
