package tsunagari.portal.provider.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tsunagari.portal.platform.ClientConfig;
import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PortalUrls;

/** A registered client: one site. */
public record Client(ClientId id, ClientConfig registered) {

    /** Whether this is, character by character, one of the client's redirect URIs (OAuth 2.0 Security BCP, section 2.1). */
    public boolean redirectsTo(String uri) {
        return registered.redirectUris().contains(uri);
    }

    /** Whether a sign-out may return to this URI. */
    public boolean returnsAfterSignOutTo(String uri) {
        return registered.postLogoutRedirectUris().orElse(List.of()).contains(uri);
    }

    /** Every origin on which a redirect chain of this client may end. */
    public Set<String> origins() {
        return Stream.of(Stream.of(registered.initiateLoginUri()),
                        registered.redirectUris().stream().map(URI::create),
                        registered.postLogoutRedirectUris().orElse(List.of()).stream().map(URI::create),
                        registered.furtherOrigins().orElse(List.of()).stream().map(URI::create))
                .flatMap(uris -> uris)
                .map(PortalUrls::originOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The site's name in a language. */
    public String name(Language language) {
        return language.choose(registered.texts()).name();
    }

    /** What the site is for, if that is known. */
    public Optional<String> description(Language language) {
        return language.choose(registered.texts()).description();
    }

    /** How to connect the site, if that is known. */
    public Optional<String> help(Language language) {
        return language.choose(registered.texts()).help();
    }
}
