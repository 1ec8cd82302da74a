package tsunagari.link.platform.config;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tsunagari.link.platform.config.PortalConfig.Endpoints;
import tsunagari.link.site.ClientAuthentication;
import tsunagari.link.site.ClientSecret;
import tsunagari.link.site.ConnectionList;
import tsunagari.link.site.FeaturePolicy;
import tsunagari.link.site.Origin;
import tsunagari.link.site.PortalAddresses;
import tsunagari.link.site.PortalClient;
import tsunagari.link.site.PortalEndpoints;
import tsunagari.link.site.PortalFeatures;
import tsunagari.link.site.SignInDemands;
import tsunagari.link.site.SiteId;

/** Reads what is configured of one site's portal, or refuses what contradicts itself and names the key. */
final class PortalSettings {

    private final String prefix;
    private final PortalConfig config;
    private final boolean insecureHttp;

    PortalSettings(SiteId site, PortalConfig config, boolean insecureHttp) {
        this.prefix = "tsunagari.link.sites.%s.portal.".formatted(site);
        this.config = config;
        this.insecureHttp = insecureHttp;
    }

    PortalClient client() {
        secure("issuer", URI.create(config.issuer()));
        config.hubUri().ifPresent(it -> secure("hub-uri", it));
        config.completionUri().ifPresent(it -> secure("completion-uri", it));
        config.eventsUri().ifPresent(it -> secure("events-uri", it));
        return new PortalClient(config.issuer(), config.clientId(), config.scopes().orElse(List.of()),
                config.signatureAlgorithm(), authentication(),
                new PortalFeatures(config.par(), config.issParameter(), config.userinfo()),
                new SignInDemands(config.acrValues().orElse(List.of()), config.maxAuthenticationAge(), config.signInMaxAge()),
                new PortalAddresses(fixedEndpoints(), furtherOrigins()),
                config.displayClaim(), config.hubUri(), config.completionUri(), config.eventsUri(),
                connectionList());
    }

    private Optional<ConnectionList> connectionList() {
        config.reconcileEvery().ifPresent(this::oftenEnough);
        if (config.connectionsUri().isEmpty()) {
            return Optional.empty();
        }
        URI address = config.connectionsUri().get();
        secure("connections-uri", address);
        if (address.getRawQuery() != null) {
            throw refused("connections-uri", "it has a query already");
        }
        if (config.eventsUri().isEmpty()) {
            throw refused("connections-uri", "what differs is repaired by events, and events-uri is missing");
        }
        return Optional.of(new ConnectionList(address, config.reconcileEvery(), config.reconcileRepairs()));
    }

    private void oftenEnough(Duration every) {
        if (config.connectionsUri().isEmpty()) {
            throw refused("reconcile-every", "there is no connections-uri to compare with");
        }
        if (every.compareTo(Duration.ofMinutes(1)) < 0) {
            throw refused("reconcile-every", "at least a minute");
        }
    }

    private ClientAuthentication authentication() {
        return switch (config.clientAuthentication()) {
            case PRIVATE_KEY_JWT -> {
                if (config.clientSecret().isPresent()) {
                    throw refused("client-secret", "client-authentication private-key-jwt has no secret");
                }
                yield new ClientAuthentication.PrivateKeyJwt();
            }
            case CLIENT_SECRET_BASIC -> new ClientAuthentication.SecretInHeader(secret());
            case CLIENT_SECRET_POST -> new ClientAuthentication.SecretInForm(secret());
        };
    }

    private ClientSecret secret() {
        return config.clientSecret().filter(secret -> !secret.reveal().isBlank())
                .orElseThrow(() -> refused("client-secret", "client-authentication needs one"));
    }

    private Optional<PortalEndpoints> fixedEndpoints() {
        Endpoints given = config.endpoints();
        if (Stream.of(given.authorization(), given.token(), given.jwks(), given.par(), given.userinfo(), given.endSession())
                .allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        if (config.issParameter() == FeaturePolicy.AS_ADVERTISED) {
            throw refused("iss-parameter", "as-advertised needs the portal's metadata, and endpoints replace them");
        }
        PortalEndpoints fixed = new PortalEndpoints(needed("authorization", given.authorization()),
                needed("token", given.token()), needed("jwks", given.jwks()),
                given.par().or(() -> absent("par", config.par() == FeaturePolicy.REQUIRED)),
                given.userinfo().or(() -> absent("userinfo", config.userinfo())), given.endSession());
        fixed.all().forEach(it -> secure("endpoints", it));
        if (fixed.authorization().getRawQuery() != null) {
            throw refused("endpoints.authorization", "it has a query already");
        }
        return Optional.of(fixed);
    }

    private URI needed(String name, Optional<URI> endpoint) {
        return endpoint.or(() -> absent(name, true)).orElseThrow();
    }

    private Optional<URI> absent(String name, boolean needed) {
        if (needed) {
            throw refused("endpoints." + name, "the other endpoints are fixed, and this one is needed too");
        }
        return Optional.empty();
    }

    private Set<String> furtherOrigins() {
        Set<String> origins = new LinkedHashSet<>(config.endpointOrigins().orElse(List.of()));
        for (String origin : origins) {
            if (!Origin.isOne(origin)) {
                throw refused("endpoint-origins", origin + " is no origin: scheme, host in small letters, and a port unless it is the scheme's own");
            }
            secure("endpoint-origins", URI.create(origin));
        }
        if (!origins.isEmpty() && config.endpoints().authorization().isPresent()) {
            throw refused("endpoint-origins", "the endpoints are fixed");
        }
        return origins;
    }

    private void secure(String key, URI address) {
        if (address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            throw refused(key, "an address must be without user and password");
        }
        if (!"https".equals(address.getScheme()) && !(insecureHttp && "http".equals(address.getScheme()))
                || address.getRawAuthority() == null) {
            throw refused(key, address + " is no https address; http is for demonstrations (tsunagari.link.insecure-http)");
        }
    }

    private IllegalStateException refused(String key, String why) {
        return new IllegalStateException(prefix + key + ": " + why);
    }
}
