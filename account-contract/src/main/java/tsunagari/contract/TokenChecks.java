package tsunagari.contract;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tsunagari.events.SigningKey;

/** Which tokens the server accepts: link-service's, for the operation and the site that they name, for a minute. */
final class TokenChecks {

    private static final Duration LONG_AGO = Duration.ofMinutes(10);
    private static final String SCOPE = "accounts:read";

    private final ServerUnderTest server;
    private final Api api;

    TokenChecks(ServerUnderTest server, Api api) {
        this.server = server;
        this.api = api;
    }

    List<Check> all() {
        SigningKey stranger = new SigningKey(server.key().id(), "ES256", OwnKey.generate().signing().key());
        return List.of(
                Check.of(Group.TOKENS, "a good token is accepted", "404 for an unknown account",
                        () -> ask(ServiceToken.of(server, SCOPE).compact()), answer -> answer.status() == 404),
                Check.of(Group.TOKENS, "without a token there is no answer", "401", () -> ask(""), TokenChecks::isUnknown),
                refused("an expired token is refused", token -> token.issued(Instant.now().minus(LONG_AGO))),
                refused("a token from the future that lives too long is refused",
                        token -> token.issued(Instant.now().plus(LONG_AGO))),
                refused("a token for another service is refused", token -> token.claim("aud", "another-service")),
                refused("a token of another issuer is refused", token -> token.claim("iss", "https://another.example")),
                refused("a token that another key signed is refused", token -> token.signedBy(stranger)),
                refused("a token without a signature (alg none) is refused", ServiceToken::unsigned),
                refused("a token that was made for something else (typ) is refused", token -> token.type("secevent+jwt")),
                Check.of(Group.TOKENS, "a token for another operation is not enough", "403",
                        () -> ask(ServiceToken.of(server, "accounts:notify").compact()), answer -> answer.status() == 403),
                Check.of(Group.TOKENS, "a token for another site is not enough", "403",
                        () -> ask(ServiceToken.of(server, SCOPE).claim("site", "another-site").compact()),
                        answer -> answer.status() == 403));
    }

    private Check refused(String name, UnaryOperator<ServiceToken> change) {
        return Check.of(Group.TOKENS, name, "401", () -> ask(change.apply(ServiceToken.of(server, SCOPE)).compact()),
                TokenChecks::isUnknown);
    }

    private static boolean isUnknown(Answer answer) {
        return answer.status() == 401;
    }

    private Answer ask(String token) throws IOException {
        return api.send(new Api.Call("GET", "/accounts/" + api.nobody(), token, Map.of(), Optional.empty()));
    }
}
