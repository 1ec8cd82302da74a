package tsunagari.portal.provider.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.ProfileName;
import tsunagari.portal.platform.SigningAlgorithm;

class ProtocolProfilesTest {

    private static final Choice NONE = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    private record Choice(Optional<Boolean> stateAndNonceRequired, Optional<Boolean> pkceRequired,
            Optional<String> idTokenSigningAlg) implements PortalConfig.Protocol {
    }

    @Test
    void basic_alone_leaves_state_nonce_and_pkce_optional_by_itself() {
        assertThat(required(ProfileName.BASIC, NONE)).isEmpty();
        assertThat(required(ProfileName.FAPI2, NONE)).containsExactlyInAnyOrder("state", "nonce", "code_challenge");
        assertThat(required(ProfileName.DIGITAL_AUTH_APP, NONE)).containsExactlyInAnyOrder("state", "nonce", "code_challenge");
    }

    @Test
    void basic_can_be_told_to_require_pkce() {
        assertThat(required(ProfileName.BASIC, new Choice(Optional.empty(), Optional.of(true), Optional.empty())))
                .containsExactly("code_challenge");
    }

    @Test
    void fapi2_can_be_told_to_leave_state_and_nonce_optional_as_the_specification_does() {
        assertThat(required(ProfileName.FAPI2, new Choice(Optional.of(false), Optional.empty(), Optional.empty())))
                .containsExactly("code_challenge");
    }

    @Test
    void basic_signs_by_rs256_unless_told_otherwise() {
        assertThat(signing(ProfileName.BASIC, NONE)).isEqualTo(SigningAlgorithm.RS256);
        assertThat(signing(ProfileName.BASIC, new Choice(Optional.empty(), Optional.empty(), Optional.of("ES256"))))
                .isEqualTo(SigningAlgorithm.ES256);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAPI2", "DIGITAL_AUTH_APP"})
    void a_strict_profile_does_not_start_when_told_to_be_less(ProfileName name) {
        Choice withoutPkce = new Choice(Optional.empty(), Optional.of(false), Optional.empty());
        Choice rsa = new Choice(Optional.empty(), Optional.empty(), Optional.of("RS256"));
        assertThatThrownBy(() -> ProtocolProfiles.of(name, withoutPkce)).hasMessageContaining("pkce-required");
        assertThatThrownBy(() -> ProtocolProfiles.of(name, rsa)).hasMessageContaining("id-token-signing-alg");
    }

    private static Set<String> required(ProfileName name, Choice choice) {
        return ProtocolProfiles.of(name, choice).requests().required();
    }

    private static SigningAlgorithm signing(ProfileName name, Choice choice) {
        return ProtocolProfiles.of(name, choice).answers().signing();
    }
}
