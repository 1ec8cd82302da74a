package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tsunagari.portal.platform.ExpiringEntries;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalConfig;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.protocol.SignedToken;

/**
 * Client authentication by {@code private_key_jwt} (RFC 7523, OpenID Connect Core 1.0, section 9), with the profile's
 * algorithms and audience.
 */
@ApplicationScoped
public class ClientAssertions {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<String> TYPES = Set.of("JWT", "client-authentication+jwt");
    private static final int USED_LIMIT = 50_000;

    private final ClientTokenRules rules;
    private final PortalUrls urls;
    private final boolean issuerAlone;
    private final ExpiringEntries<Boolean> used;

    public ClientAssertions(ClientTokenRules rules, PortalUrls urls, ProtocolProfile profile, Clock clock,
            PortalConfig config) {
        this.rules = rules;
        this.urls = urls;
        this.issuerAlone = profile.authentication().issuerAlone();
        Duration longest = ClientTokenRules.LONGEST_LIFE.plus(config.limits().clockSkew().multipliedBy(2));
        this.used = new ExpiringEntries<>(clock, longest, USED_LIMIT);
    }

    /** The client whose assertion is in a form. Every refusal is {@code invalid_client}. */
    public Outcome<Client, OAuthError> authenticate(Parameters form) {
        if (!form.has("client_assertion_type", ASSERTION_TYPE)) {
            return refused("client_assertion_type must be " + ASSERTION_TYPE);
        }
        Optional<SignedToken> assertion = form.get("client_assertion").flatMap(SignedToken::parse);
        Optional<Client> client = assertion.flatMap(rules::issuer);
        if (client.isEmpty()) {
            return refused("client_assertion must be a JWT issued by a registered client");
        }
        return verify(form, assertion.get(), client.get());
    }

    private Outcome<Client, OAuthError> verify(Parameters form, SignedToken token, Client client) {
        String id = client.id().value();
        return Outcome.of(Stream.of(
                check(token.header("typ").map(TYPES::contains).orElse(true), "typ must be JWT"),
                check(token.text("sub").filter(id::equals).isPresent(), "sub must be the client id"),
                check(form.get("client_id").map(id::equals).orElse(true), "client_id must be the assertion's issuer"),
                check(addressed(token), issuerAlone ? "aud must be the issuer as a single string"
                        : "aud must be or contain the issuer or the token endpoint"),
                check(rules.livesNow(token), ClientTokenRules.LIFE),
                check(token.text("jti").isPresent(), "jti must be there"),
                () -> rules.badSignature(token, client).map(OAuthError::invalidClient),
                // Last, so that a stranger cannot use up a genuine assertion's id.
                check(() -> used.putIfNew(id + "|" + token.text("jti").orElseThrow(), true), "jti was used before")),
                () -> client);
    }

    private boolean addressed(SignedToken token) {
        return issuerAlone ? token.text("aud").filter(urls.issuer()::equals).isPresent()
                : token.texts("aud").stream().anyMatch(List.of(urls.issuer(), urls.at("/token").toString())::contains);
    }

    private static Supplier<Optional<OAuthError>> check(boolean holds, String rule) {
        return check(() -> holds, rule);
    }

    private static Supplier<Optional<OAuthError>> check(Supplier<Boolean> holds, String rule) {
        return () -> holds.get() ? Optional.empty() : Optional.of(OAuthError.invalidClient(rule));
    }

    private static Outcome<Client, OAuthError> refused(String rule) {
        return Outcome.refused(OAuthError.invalidClient(rule));
    }
}
