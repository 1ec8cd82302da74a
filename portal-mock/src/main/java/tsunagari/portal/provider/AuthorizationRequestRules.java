package tsunagari.portal.provider;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.portal.platform.Outcome;

/**
 * The rules of a pushed authorization request (RFC 9126, section 2.1; OpenID Connect Core 1.0, section 3.1.2.1;
 * RFC 7636). Stricter than the standards: state and nonce are required, and so is S256.
 */
final class AuthorizationRequestRules {

    private static final Set<String> SCOPES = Set.of("openid", "profile");
    private static final Set<String> PROMPTS = Set.of("none", "login", "select_account");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Client client;
    private final Parameters form;

    AuthorizationRequestRules(Client client, Parameters form) {
        this.client = client;
        this.form = form;
    }

    Outcome<AuthorizationRequest, OAuthError> apply() {
        return Outcome.of(Stream.of(
                rule(form.get("request_uri").isEmpty(), "invalid_request", "request_uri must not be pushed"),
                rule(form.get("request").isEmpty(), "request_not_supported", "request objects are not supported"),
                rule(form.has("client_id", client.id().value()), "invalid_request",
                        "client_id must be there and be the client's"),
                rule(form.has("response_type", "code"), "unsupported_response_type", "response_type must be code"),
                rule(form.get("response_mode").map("query"::equals).orElse(true), "invalid_request",
                        "response_mode must be query"),
                rule(form.get("redirect_uri").filter(client::redirectsTo).isPresent(), "invalid_request",
                        "redirect_uri must be registered, character by character"),
                rule(form.words("scope").contains("openid"), "invalid_scope", "scope must contain openid"),
                rule(form.get("state").isPresent(), "invalid_request", "state must be there"),
                rule(form.get("nonce").isPresent(), "invalid_request", "nonce must be there"),
                rule(form.has("code_challenge_method", "S256"), "invalid_request", "code_challenge_method must be S256"),
                rule(form.get("code_challenge").filter(value -> CHALLENGE.matcher(value).matches()).isPresent(),
                        "invalid_request", "code_challenge must be 43 characters of base64url"),
                rule(promptIsSound(), "invalid_request", "prompt must be login, select_account or, alone, none"),
                rule(form.get("max_age").map(value -> SECONDS.matcher(value).matches()).orElse(true),
                        "invalid_request", "max_age must be a number of seconds")),
                this::request);
    }

    private boolean promptIsSound() {
        Set<String> prompt = form.words("prompt");
        return PROMPTS.containsAll(prompt) && (prompt.size() < 2 || !prompt.contains("none"));
    }

    private AuthorizationRequest request() {
        Set<String> granted = new LinkedHashSet<>(form.words("scope"));
        granted.retainAll(SCOPES);
        return new AuthorizationRequest(client, form.get("redirect_uri").orElseThrow(), granted,
                form.get("state").orElseThrow(), form.get("nonce").orElseThrow(),
                form.get("code_challenge").orElseThrow(), form.words("prompt"),
                form.get("max_age").map(Long::valueOf).map(Duration::ofSeconds), form.get("login_hint"));
    }

    private static Supplier<Optional<OAuthError>> rule(boolean holds, String error, String description) {
        return () -> holds ? Optional.empty() : Optional.of(new OAuthError(400, error, description));
    }
}
