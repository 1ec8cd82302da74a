package tsunagari.link.handshake;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tsunagari.link.site.Site;

/**
 * A portal's request to sign somebody in (OpenID Connect Core 1.0, section 4).
 *
 * @param loginHint what the portal wants to get back, unchanged; never logged
 */
public record InitiateLogin(Target target, Optional<String> loginHint) {

    private static final int LONGEST_HINT = 512;

    /** Why such a request is refused. */
    public enum Rejection {
        /** No issuer, or more than one. */
        ISS_NOT_SINGLE,
        /** Not the site's portal. */
        ISS_UNKNOWN,
        /** No target, or more than one. */
        TARGET_NOT_SINGLE,
        /** Neither the consent page nor the home page of this site. */
        TARGET_UNKNOWN,
        /** More than one hint, or too long a one. */
        LOGIN_HINT_INVALID
    }

    /** A request read, or why not. */
    public record Reading(Optional<InitiateLogin> request, Optional<Rejection> rejection) {
    }

    /**
     * Reads a request. Nothing in it is ever fetched.
     *
     * @param parameters all values of a parameter, by its name
     */
    public static Reading read(Site site, Function<String, List<String>> parameters) {
        return refuse(site, parameters)
                .map(rejection -> new Reading(Optional.empty(), Optional.of(rejection)))
                .orElseGet(() -> new Reading(Optional.of(accepted(site, parameters)), Optional.empty()));
    }

    private static Optional<Rejection> refuse(Site site, Function<String, List<String>> parameters) {
        List<String> issuers = parameters.apply("iss");
        List<String> targets = parameters.apply("target_link_uri");
        List<String> hints = parameters.apply("login_hint");
        if (issuers.size() != 1) {
            return Optional.of(Rejection.ISS_NOT_SINGLE);
        }
        if (!issuers.get(0).equals(site.portal().issuer())) {
            return Optional.of(Rejection.ISS_UNKNOWN);
        }
        if (targets.size() != 1) {
            return Optional.of(Rejection.TARGET_NOT_SINGLE);
        }
        if (Target.ofUri(site, targets.get(0)).isEmpty()) {
            return Optional.of(Rejection.TARGET_UNKNOWN);
        }
        if (hints.size() > 1 || hints.stream().anyMatch(hint -> hint.length() > LONGEST_HINT)) {
            return Optional.of(Rejection.LOGIN_HINT_INVALID);
        }
        return Optional.empty();
    }

    private static InitiateLogin accepted(Site site, Function<String, List<String>> parameters) {
        return new InitiateLogin(Target.ofUri(site, parameters.apply("target_link_uri").get(0)).orElseThrow(),
                parameters.apply("login_hint").stream().findFirst());
    }
}
