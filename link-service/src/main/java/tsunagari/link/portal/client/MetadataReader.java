package tsunagari.link.portal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.link.portal.PortalMetadata;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalEndpoints;

/**
 * Reads a portal's metadata, or refuses the portal by what they say (OpenID Connect Discovery 1.0, sections 3 and 4.3;
 * RFC 8414, section 3.3).
 *
 * @param mockAccepted whether a portal may say that it is a mock
 * @param httpAccepted whether endpoints may do without TLS
 */
record MetadataReader(boolean mockAccepted, boolean httpAccepted) {

    /** Why a portal is refused. */
    enum Rejection {
        /** They are no JSON object. */
        MALFORMED,
        /** The metadata are another issuer's. */
        ISSUER_MISMATCH,
        /** It is a mock, and none is accepted. */
        MOCK,
        /** An endpoint that is needed is missing or no address, or that of authorization has a query already. */
        ENDPOINT_MISSING,
        /** An endpoint does without TLS. */
        INSECURE_ENDPOINT,
        /** An endpoint is neither on the issuer's origin nor on one that is configured. */
        FOREIGN_ENDPOINT,
        /** It does not do PKCE with S256 (RFC 7636, section 4.2). */
        PKCE_S256_MISSING,
        /** It takes no pushed authorization requests, and the site requires them (RFC 9126, section 5). */
        PAR_MISSING,
        /** It takes nothing else, and the site does not push (RFC 9126, section 5). */
        PAR_REQUIRED,
        /** It does not name itself in authorization responses, and the site requires it (RFC 9207, section 3). */
        ISS_PARAMETER_MISSING,
        /** It has no UserInfo endpoint, and the site asks it. */
        USERINFO_MISSING,
        /** It does not sign with the site's algorithm. */
        ALGORITHM_MISSING,
        /** It does not take the site's client authentication. */
        CLIENT_AUTHENTICATION_MISSING
    }

    /** Metadata read, or why not. */
    record Reading(Optional<PortalMetadata> metadata, Optional<Rejection> rejection) {

        static Reading refused(Rejection rejection) {
            return new Reading(Optional.empty(), Optional.of(rejection));
        }
    }

    Reading read(PortalClient portal, Map<String, Object> members) {
        Metadata found = new Metadata(members);
        Optional<PortalEndpoints> endpoints = found.endpoints();
        return refuseIssuer(portal, found)
                .or(() -> endpoints.map(it -> refuseEndpoints(portal, it)).orElse(Optional.of(Rejection.ENDPOINT_MISSING)))
                .or(() -> refuseFeatures(portal, found, endpoints.orElseThrow()))
                .map(Reading::refused)
                .orElseGet(() -> new Reading(
                        Optional.of(new PortalMetadata(endpoints.orElseThrow(), found.issParameter())), Optional.empty()));
    }

    private Optional<Rejection> refuseIssuer(PortalClient portal, Metadata found) {
        if (!portal.issuer().equals(found.members().get("issuer"))) {
            return Optional.of(Rejection.ISSUER_MISMATCH);
        }
        return found.isTrue("tsunagari_mock") && !mockAccepted ? Optional.of(Rejection.MOCK) : Optional.empty();
    }

    private Optional<Rejection> refuseEndpoints(PortalClient portal, PortalEndpoints endpoints) {
        if (endpoints.all().stream().anyMatch(it -> !secure(it))) {
            return Optional.of(Rejection.INSECURE_ENDPOINT);
        }
        return endpoints.all().stream().allMatch(it -> portal.addresses().allows(portal.issuer(), it))
                ? Optional.empty()
                : Optional.of(Rejection.FOREIGN_ENDPOINT);
    }

    private boolean secure(URI endpoint) {
        return "https".equals(endpoint.getScheme()) || httpAccepted && "http".equals(endpoint.getScheme());
    }

    private static Optional<Rejection> refuseFeatures(PortalClient portal, Metadata found, PortalEndpoints endpoints) {
        FeaturePolicy par = portal.features().par();
        return Stream.of(
                        rule(found.lists("code_challenge_methods_supported", "S256"), Rejection.PKCE_S256_MISSING),
                        rule(par != FeaturePolicy.REQUIRED || endpoints.par().isPresent(), Rejection.PAR_MISSING),
                        rule(par != FeaturePolicy.OFF || !found.isTrue("require_pushed_authorization_requests"),
                                Rejection.PAR_REQUIRED),
                        rule(portal.features().issParameter() != FeaturePolicy.REQUIRED || found.issParameter(),
                                Rejection.ISS_PARAMETER_MISSING),
                        rule(!portal.features().userInfo() || endpoints.userInfo().isPresent(), Rejection.USERINFO_MISSING),
                        rule(found.silentOrLists("id_token_signing_alg_values_supported", portal.algorithm().name()),
                                Rejection.ALGORITHM_MISSING),
                        rule(found.silentOrLists("token_endpoint_auth_methods_supported", portal.authentication().method()),
                                Rejection.CLIENT_AUTHENTICATION_MISSING))
                .flatMap(Optional::stream).findFirst();
    }

    private static Optional<Rejection> rule(boolean holds, Rejection otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }

    /** The members of the metadata by their meaning; what has another form counts as absent. */
    private record Metadata(Map<String, Object> members) {

        Optional<PortalEndpoints> endpoints() {
            return address("authorization_endpoint").filter(it -> it.getRawQuery() == null).flatMap(authorization -> address("token_endpoint")
                    .flatMap(token -> address("jwks_uri").map(keys -> new PortalEndpoints(authorization, token, keys,
                            address("pushed_authorization_request_endpoint"), address("userinfo_endpoint"),
                            address("end_session_endpoint")))));
        }

        boolean issParameter() {
            return isTrue("authorization_response_iss_parameter_supported");
        }

        boolean isTrue(String name) {
            return Boolean.TRUE.equals(members.get(name));
        }

        boolean lists(String name, String value) {
            return members.get(name) instanceof Collection<?> values && values.contains(value);
        }

        boolean silentOrLists(String name, String value) {
            return !members.containsKey(name) || lists(name, value);
        }

        private Optional<URI> address(String name) {
            try {
                return members.get(name) instanceof String text
                        ? Optional.of(new URI(text)).filter(it -> it.getHost() != null && it.getRawFragment() == null)
                        : Optional.empty();
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }
}
