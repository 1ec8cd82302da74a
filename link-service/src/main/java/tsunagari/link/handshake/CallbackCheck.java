package tsunagari.link.handshake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tsunagari.link.site.Site;

/** What an authorization response must be before anything is done with it, and above all before its code is redeemed. */
public final class CallbackCheck {

    private static final int LONGEST_VALUE = 2048;
    private static final List<String> PROTOCOL =
            List.of("state", "code", "error", "error_description", "error_uri", "iss", "session_state");
    private static final Set<String> LARGE = Set.of("code", "error_description");

    private CallbackCheck() {
    }

    /** Why an authorization response is refused. */
    public enum Rejection {
        /** A parameter occurs twice (RFC 6749, section 3.1). */
        DUPLICATE_PARAMETER,
        /** A parameter is longer than any that this service or a portal makes. */
        OVERLONG_PARAMETER,
        /** No state (RFC 6749, section 10.12). */
        MISSING_STATE,
        /** Both a code and an error, or neither (RFC 6749, section 4.1.2). */
        NEITHER_CODE_NOR_ERROR,
        /** The portal promises to name itself and does not (RFC 9207, section 2.4). */
        MISSING_ISS,
        /** Another issuer answered (RFC 9207, section 2.4). */
        WRONG_ISS,
        /** This browser has no open handshake with this state: another one's, or begun too long ago. */
        FOREIGN_STATE
    }

    /**
     * The first rule that the response breaks, in the order of the enumeration.
     *
     * @param parameters all values of a parameter, by its name
     * @param issRequired whether the portal must name itself in the response
     * @param open whether this browser has begun the handshake with this state and may still complete it
     */
    public static Optional<Rejection> of(Site site, Function<String, List<String>> parameters, boolean issRequired,
            Predicate<String> open) {
        if (PROTOCOL.stream().anyMatch(name -> parameters.apply(name).size() > 1)) {
            return Optional.of(Rejection.DUPLICATE_PARAMETER);
        }
        if (PROTOCOL.stream().anyMatch(name -> parameters.apply(name).stream().anyMatch(value -> overlong(name, value)))) {
            return Optional.of(Rejection.OVERLONG_PARAMETER);
        }
        if (single(parameters, "state").isEmpty()) {
            return Optional.of(Rejection.MISSING_STATE);
        }
        if (single(parameters, "code").isPresent() == single(parameters, "error").isPresent()) {
            return Optional.of(Rejection.NEITHER_CODE_NOR_ERROR);
        }
        return ofIssuer(site, parameters.apply("iss"), issRequired)
                .or(() -> open.test(single(parameters, "state").get())
                        ? Optional.empty()
                        : Optional.of(Rejection.FOREIGN_STATE));
    }

    private static Optional<Rejection> ofIssuer(Site site, List<String> issuers, boolean required) {
        if (issuers.isEmpty()) {
            return required ? Optional.of(Rejection.MISSING_ISS) : Optional.empty();
        }
        return issuers.get(0).equals(site.portal().issuer()) ? Optional.empty() : Optional.of(Rejection.WRONG_ISS);
    }

    private static boolean overlong(String name, String value) {
        return value.length() > (LARGE.contains(name) ? LONGEST_VALUE : LONGEST_VALUE / 4);
    }

    private static Optional<String> single(Function<String, List<String>> parameters, String name) {
        return parameters.apply(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }
}
