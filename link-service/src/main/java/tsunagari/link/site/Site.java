package tsunagari.link.site;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A web site that people connect to the portal: an OAuth client to the portal, a brand to its users.
 *
 * @param url base URL of the site's pages in this service, without a trailing slash
 * @param texts one entry for every {@link Language}
 * @param accent the colour of the site's pages
 * @param accountService base URL of the REST API that knows the site's accounts
 * @param accountIssuer what the account service calls itself in its event tokens
 * @param linking when a connection can be used
 * @param onWithdrawal what a withdrawal does to the connection
 * @param externalHome the site's own pages that signed-in people go to; empty if their home is built in
 */
public record Site(SiteId id, URI url, Map<Language, SiteTexts> texts, Accent accent, LoginIdKind loginIdKind,
        Registration registration, PortalClient portal, URI accountService, String accountIssuer,
        LinkingTerms linking, OnWithdrawal onWithdrawal, SessionLifetime session, Optional<ExternalHome> externalHome) {

    /** The site's texts in this language. */
    public SiteTexts texts(Language language) {
        return texts.get(language);
    }

    /** An absolute URL of one of the site's pages: {@code page("callback")}. */
    public URI page(String path) {
        return URI.create(url + "/" + path);
    }
}
