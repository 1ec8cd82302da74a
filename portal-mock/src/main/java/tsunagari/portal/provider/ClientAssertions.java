package tsunagari.portal.provider;

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

/**
 * Client authentication by {@code private_key_jwt} (RFC 7523, OpenID Connect Core 1.0, section 9), with the profile's
 * algorithms and audience.
 */
@ApplicationScoped
public class ClientAssertions {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<String> TYPES = Set.of("JWT", "client-authentication+jwt");
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);
    private static final int USED_LIMIT = 50_000;

    private final Clients clients;
    private final ClientKeys keys;
    private final PortalUrls urls;
    private final ProtocolProfile.Authentication rules;
    private final Clock clock;
    private final Duration skew;
    private final ExpiringEntries<Boolean> used;

    public ClientAssertions(Clients clients, ClientKeys keys, PortalUrls urls, ProtocolProfile profile, Clock clock,
            PortalConfig config) {
        this.clients = clients;
        this.keys = keys;
        this.urls = urls;
        this.rules = profile.authentication();
        this.clock = clock;
        this.skew = config.limits().clockSkew();
        this.used = new ExpiringEntries<>(clock, LONGEST_LIFE.plus(skew.multipliedBy(2)), USED_LIMIT);
    }

    /** The client whose assertion is in a form. Every refusal is {@code invalid_client}. */
    public Outcome<Client, OAuthError> authenticate(Parameters form) {
        if (!form.has("client_assertion_type", ASSERTION_TYPE)) {
            return refused("client_assertion_type must be " + ASSERTION_TYPE);
        }
        Optional<SignedToken> assertion = form.get("client_assertion").flatMap(SignedToken::parse);
        Optional<Client> client = assertion.flatMap(token -> token.text("iss")).flatMap(clients::find);
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
                check(addressed(token), rules.issuerAlone() ? "aud must be the issuer as a single string"
                        : "aud must be or contain the issuer or the token endpoint"),
                check(livesNow(token), "exp must be there, in the future and within five minutes; iat and nbf in the past"),
                check(token.text("jti").isPresent(), "jti must be there"),
                () -> badSignature(token, client),
                // Last, so that a stranger cannot use up a genuine assertion's id.
                check(() -> used.putIfNew(id + "|" + token.text("jti").orElseThrow(), true), "jti was used before")),
                () -> client);
    }

    private boolean addressed(SignedToken token) {
        return rules.issuerAlone() ? token.text("aud").filter(urls.issuer()::equals).isPresent()
                : token.texts("aud").stream().anyMatch(List.of(urls.issuer(), urls.at("/token").toString())::contains);
    }

    private boolean livesNow(SignedToken token) {
        long now = clock.instant().getEpochSecond();
        long latest = now + LONGEST_LIFE.toSeconds() + skew.toSeconds();
        boolean ends = token.number("exp").filter(exp -> exp > now - skew.toSeconds() && exp <= latest).isPresent();
        return ends && begun(token, "iat", now) && begun(token, "nbf", now);
    }

    private boolean begun(SignedToken token, String claim, long now) {
        return !token.claims(claim) || token.number(claim).filter(time -> time <= now + skew.toSeconds()).isPresent();
    }

    private Optional<OAuthError> badSignature(SignedToken token, Client client) {
        return token.header("kid").map(kid -> keys.find(client, kid)).orElse(new KeyLookup.Unknown())
                .match(new SignatureCheck(token, rules.algorithms())).map(OAuthError::invalidClient);
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
