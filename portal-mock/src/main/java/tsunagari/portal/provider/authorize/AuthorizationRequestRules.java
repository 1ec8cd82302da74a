package tsunagari.portal.provider.authorize;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tsunagari.portal.journal.Trace;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.provider.client.Client;
import tsunagari.portal.provider.protocol.OAuthError;
import tsunagari.portal.provider.protocol.Parameters;
import tsunagari.portal.provider.protocol.ProtocolProfile;
import tsunagari.portal.provider.subject.PairwiseSubject;

/**
 * The rules of an authorization request, pushed or plain (RFC 9126, section 2.1; OpenID Connect Core 1.0, section
 * 3.1.2.1; RFC 7636, section 4.3), with what the profile requires beyond them.
 */
final class AuthorizationRequestRules {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Client client;
    private final Parameters form;
    private final ProtocolProfile.Requests profile;
    private final Optional<PairwiseSubject> subjectHint;
    private final Trace trace;

    AuthorizationRequestRules(Client client, Parameters form, ProtocolProfile.Requests profile,
            Optional<PairwiseSubject> subjectHint, Trace trace) {
        this.client = client;
        this.form = form;
        this.profile = profile;
        this.subjectHint = subjectHint;
        this.trace = trace;
    }

    Outcome<AuthorizationRequest, OAuthError> apply(Optional<String> dpopKey, LoginHints hints) {
        return Outcome.of(Stream.concat(protocol(), contents()), () -> request(dpopKey, hints));
    }

    private Stream<Supplier<Optional<OAuthError>>> protocol() {
        return Stream.of(
                rule(form.get("request_uri").isEmpty(), profile.pushed() ? "invalid_request" : "request_uri_not_supported",
                        "request_uri must not be sent here"),
                rule(form.get("request").isEmpty(), "request_not_supported", "request objects are not supported"),
                rule(form.has("client_id", client.id().value()), "invalid_request",
                        "client_id must be there and be the client's"),
                rule(form.has("response_type", "code"), "unsupported_response_type", "response_type must be code"),
                rule(form.get("response_mode").map("query"::equals).orElse(true), "invalid_request",
                        "response_mode must be query"),
                rule(form.get("redirect_uri").filter(client::redirectsTo).isPresent(), "invalid_request",
                        "redirect_uri must be registered, character by character"));
    }

    private Stream<Supplier<Optional<OAuthError>>> contents() {
        return Stream.of(
                rule(form.words("scope").contains("openid"), "invalid_scope", "scope must contain openid"),
                required("state"),
                required("nonce"),
                rule(form.values().keySet().stream().allMatch(this::shaped), "invalid_request",
                        "a parameter is longer than it may be, or has characters that it may not have"),
                rule(!isRequired("code_challenge") && form.get("code_challenge_method").isEmpty()
                        && form.get("code_challenge").isEmpty() || form.has("code_challenge_method", "S256"),
                        "invalid_request", "code_challenge_method must be S256"),
                rule(form.get("code_challenge_method").isEmpty()
                        || form.get("code_challenge").filter(value -> CHALLENGE.matcher(value).matches()).isPresent(),
                        "invalid_request", "code_challenge must be 43 characters of base64url"),
                rule(promptIsSound(), "invalid_request", "prompt must be login, select_account or, alone, none"),
                rule(form.get("max_age").map(value -> SECONDS.matcher(value).matches()).orElse(true),
                        "invalid_request", "max_age must be a number of seconds"),
                rule(profile.acrValues().isEmpty() || profile.acrValues().containsAll(form.words("acr_values")),
                        "invalid_request", "acr_values must be known"),
                rule(form.get("id_token_hint").isEmpty() || subjectHint.isPresent(), "invalid_request",
                        "id_token_hint must be an ID token that the portal gave this client"));
    }

    private Supplier<Optional<OAuthError>> required(String parameter) {
        return rule(!isRequired(parameter) || form.get(parameter).isPresent(), "invalid_request",
                parameter + " must be there");
    }

    private boolean isRequired(String parameter) {
        return profile.required().contains(parameter);
    }

    private boolean shaped(String parameter) {
        return form.get(parameter).map(value -> profile.shaped(parameter, value)).orElse(true);
    }

    private boolean promptIsSound() {
        Set<String> prompt = form.words("prompt");
        return AuthorizationRequest.PROMPTS.containsAll(prompt) && (prompt.size() < 2 || !prompt.contains("none"));
    }

    private AuthorizationRequest request(Optional<String> dpopKey, LoginHints hints) {
        Set<String> granted = new LinkedHashSet<>(form.words("scope"));
        granted.retainAll(profile.scopes());
        return new AuthorizationRequest(client, form.get("redirect_uri").orElseThrow(), granted, form.get("state"),
                form.get("nonce"), form.get("code_challenge"), dpopKey, form.words("prompt"),
                form.get("max_age").map(Long::valueOf).map(Duration::ofSeconds), form.get("login_hint").flatMap(hints::take), subjectHint,
                trace);
    }

    private static Supplier<Optional<OAuthError>> rule(boolean holds, String error, String description) {
        return () -> holds ? Optional.empty() : Optional.of(new OAuthError(400, error, description));
    }
}
