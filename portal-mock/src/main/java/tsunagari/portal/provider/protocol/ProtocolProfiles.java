package tsunagari.portal.provider.protocol;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.ProfileName;
import tsunagari.portal.platform.SigningAlgorithm;
import tsunagari.portal.provider.protocol.ProtocolProfile.Answers;
import tsunagari.portal.provider.protocol.ProtocolProfile.Authentication;
import tsunagari.portal.provider.protocol.ProtocolProfile.Requests;

/** The profiles that {@code portal.profile} can name. */
public class ProtocolProfiles {

    /** The authentication context class of profiles that have none of their own: a person was chosen from a list. */
    public static final String ACR = "urn:tsunagari:acr:demonstration";

    private static final String KEY_JWT = "private_key_jwt";
    private static final List<String> SCOPES = List.of("openid", "profile");
    private static final Pattern UP_TO_255 = Pattern.compile("[\\x20-\\x7E]{1,255}");

    @Produces
    @Singleton
    ProtocolProfile chosen(PortalConfig config) {
        return of(config.profile(), config.protocol());
    }

    /** The profile of a name; a choice that it does not leave stops the start. */
    static ProtocolProfile of(ProfileName name, PortalConfig.Protocol choice) {
        return switch (name) {
            case FAPI2 -> fapi2(choice);
            case DIGITAL_AUTH_APP -> digitalAuthApp(choice);
            case BASIC -> basic(choice);
        };
    }

    /** FAPI 2.0 Security Profile, section 5.3.2; with state and nonce, which it leaves optional. */
    private static ProtocolProfile fapi2(PortalConfig.Protocol choice) {
        return new ProtocolProfile(
                new Requests(true, strict(choice), Map.of(), SCOPES, Set.of()),
                new Authentication(List.of(KEY_JWT), List.of("ES256", "PS256"), true),
                new Answers(true, es256Alone(choice), ACR, true, false, List.of("ES256", "PS256")));
    }

    /** The public API reference of デジタル認証アプリ; docs/portal-mock.md says what of this is known and what assumed. */
    private static ProtocolProfile digitalAuthApp(PortalConfig.Protocol choice) {
        Map<String, Pattern> shapes = Map.of("client_id", Pattern.compile("[0-9A-Za-z-]{1,255}"),
                "redirect_uri", UP_TO_255, "state", UP_TO_255, "nonce", UP_TO_255,
                "code_challenge", Pattern.compile("[0-9A-Za-z_-]{1,128}"));
        return new ProtocolProfile(
                new Requests(false, strict(choice), shapes, List.of("openid", "name"), Set.of("aal3", "crl")),
                new Authentication(List.of(KEY_JWT), List.of("ES256"), false),
                new Answers(false, es256Alone(choice), "aal3", false, false, List.of()));
    }

    /** OpenID Connect Core 1.0, section 15.1, without what portal-mock has no use for. */
    private static ProtocolProfile basic(PortalConfig.Protocol choice) {
        SigningAlgorithm signing = SigningAlgorithm.valueOf(choice.idTokenSigningAlg().orElse("RS256"));
        return new ProtocolProfile(
                new Requests(false, required(choice, false), Map.of(), SCOPES, Set.of()),
                new Authentication(List.of("client_secret_basic", "client_secret_post", KEY_JWT),
                        List.of("RS256", "PS256", "ES256"), false),
                new Answers(true, signing, ACR, false, true, List.of()));
    }

    private static Set<String> strict(PortalConfig.Protocol choice) {
        if (!choice.pkceRequired().orElse(true)) {
            throw new IllegalStateException("portal.protocol.pkce-required may be false in the profile basic alone");
        }
        return required(choice, true);
    }

    private static Set<String> required(PortalConfig.Protocol choice, boolean unlessSaid) {
        Set<String> required = new HashSet<>();
        if (choice.stateAndNonceRequired().orElse(unlessSaid)) {
            required.addAll(Set.of("state", "nonce"));
        }
        if (choice.pkceRequired().orElse(unlessSaid)) {
            required.add("code_challenge");
        }
        return Set.copyOf(required);
    }

    private static SigningAlgorithm es256Alone(PortalConfig.Protocol choice) {
        if (choice.idTokenSigningAlg().filter("RS256"::equals).isPresent()) {
            throw new IllegalStateException("portal.protocol.id-token-signing-alg may be RS256 in the profile basic alone");
        }
        return SigningAlgorithm.ES256;
    }
}
