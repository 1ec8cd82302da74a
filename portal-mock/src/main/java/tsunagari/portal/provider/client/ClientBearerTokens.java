package tsunagari.portal.provider.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.portal.journal.Exchange;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.provider.protocol.BearerError;
import tsunagari.portal.provider.protocol.RequestHeaders;
import tsunagari.portal.provider.protocol.SignedToken;

/**
 * Authenticates a client by a bearer token (RFC 6750, section 2.1) that it has signed itself, by the key of its assertions.
 * The type {@code at+jwt} (RFC 9068, section 2.1) tells it from an assertion: neither is good in the other's place.
 */
@ApplicationScoped
public class ClientBearerTokens {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+) *", Pattern.CASE_INSENSITIVE);

    private final ClientTokenRules rules;
    private final RequestHeaders headers;
    private final PortalUrls urls;
    private final Exchange exchange;

    public ClientBearerTokens(ClientTokenRules rules, RequestHeaders headers, PortalUrls urls, Exchange exchange) {
        this.rules = rules;
        this.headers = headers;
        this.urls = urls;
        this.exchange = exchange;
    }

    /** The client of the request at hand, or how it is refused; the journal has the rule that was broken. */
    public Outcome<Client, BearerError> authenticate() {
        Optional<String> bearer = headers.authorization().map(BEARER::matcher).filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
        if (bearer.isEmpty()) {
            exchange.outcome("NO_TOKEN");
            return Outcome.refused(BearerError.noToken());
        }
        Optional<SignedToken> token = bearer.flatMap(SignedToken::parse);
        Optional<Client> client = token.flatMap(rules::issuer);
        return client.map(found -> verify(token.get(), found))
                .orElseGet(() -> Outcome.refused(refusal("the token must be a JWT issued by a registered client")));
    }

    private Outcome<Client, BearerError> verify(SignedToken token, Client client) {
        return Outcome.of(Stream.of(
                check(token.header("typ").filter("at+jwt"::equals).isPresent(), "typ must be at+jwt"),
                check(token.text("sub").filter(client.id().value()::equals).isPresent(), "sub must be the client id"),
                check(token.text("aud").filter(urls.issuer()::equals).isPresent(),
                        "aud must be the issuer as a single string"),
                check(rules.livesNow(token), ClientTokenRules.LIFE),
                check(token.text("jti").filter(id -> !id.isEmpty()).isPresent(), "jti must be there"),
                () -> rules.badSignature(token, client).map(this::refusal)),
                () -> client);
    }

    private Supplier<Optional<BearerError>> check(boolean holds, String rule) {
        return () -> holds ? Optional.empty() : Optional.of(refusal(rule));
    }

    private BearerError refusal(String rule) {
        exchange.outcome("invalid_token: " + rule);
        return BearerError.invalidToken("Bearer");
    }
}
