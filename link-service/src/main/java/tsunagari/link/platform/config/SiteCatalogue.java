package tsunagari.link.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tsunagari.link.platform.config.SiteConfig.LinkingConfig;
import tsunagari.link.platform.config.SiteConfig.TextsConfig;
import tsunagari.link.site.Contact;
import tsunagari.link.site.Language;
import tsunagari.link.site.LinkingTerms;
import tsunagari.link.site.LoginIdKind;
import tsunagari.link.site.Registration;
import tsunagari.link.site.SessionLifetime;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.SiteTexts;
import tsunagari.link.site.Sites;

/** Turns the configuration of the sites into values, or refuses to start and names the key that is missing. */
@ApplicationScoped
class SiteCatalogue {

    private static final Set<String> RESERVED = Set.of("assets", "jwks", "q", "support");

    @Produces
    @Singleton
    Sites sites(LinkConfig config) {
        if (config.sites().isEmpty()) {
            throw new IllegalStateException("tsunagari.link.sites.<id>.…: no site is configured");
        }
        List<Site> sites = config.sites().entrySet().stream()
                .map(entry -> site(new SiteId(entry.getKey()), entry.getValue(), config))
                .toList();
        eachAClientOfItsOwn(sites);
        return new Sites(sites);
    }

    /**
     * What a portal sends names the site by its client id alone.
     *
     * @throws IllegalStateException if two sites are one client of one portal
     */
    static void eachAClientOfItsOwn(List<Site> sites) {
        Map<List<String>, SiteId> clients = new HashMap<>();
        for (Site site : sites) {
            SiteId other = clients.putIfAbsent(List.of(site.portal().issuer(), site.portal().clientId()), site.id());
            if (other != null) {
                throw new IllegalStateException(("tsunagari.link.sites.%s.portal.client-id: %s is the client %s of %s too; "
                        + "each site must be a client of its own").formatted(site.id(), other, site.portal().clientId(),
                        site.portal().issuer()));
            }
        }
    }

    private static Site site(SiteId id, SiteConfig site, LinkConfig config) {
        if (RESERVED.contains(id.value())) {
            throw new IllegalStateException("tsunagari.link.sites." + id + ": this name is an address of the service's own");
        }
        return new Site(id, URI.create(config.baseUrl() + "/" + id), texts(id, site), site.accent(), site.loginIdKind(),
                registration(id, site.loginIdKind(), site.registrationBuiltIn(), site.registrationUrl()),
                new PortalSettings(id, site.portal(), config.insecureHttp()).client(), accountService(id, site.accountServiceUrl()),
                accountIssuer(id, site), linkingTerms(id, site.linking()), site.onWithdrawal(),
                new SessionLifetime(site.session().fixed(), site.session().idle()),
                new HomeSettings(id, site, config.baseUrl(), config.insecureHttp()).external());
    }

    /** An address that a mail confirms is the login id, and there is one place where accounts are opened. */
    static Registration registration(SiteId id, LoginIdKind kind, boolean builtIn, Optional<URI> page) {
        if (builtIn && (kind != LoginIdKind.EMAIL || page.isPresent())) {
            throw new IllegalStateException(("tsunagari.link.sites.%s.registration-built-in: only with login-id-kind email "
                    + "and without registration-url").formatted(id));
        }
        return new Registration(builtIn, page);
    }

    /** {@code --check} prints it, and so does not this message. */
    static URI accountService(SiteId id, URI address) {
        if (address.getRawAuthority() == null || address.getRawAuthority().contains("@")) {
            throw new IllegalStateException(("tsunagari.link.sites.%s.account-service-url: it must be an http or https address "
                    + "without user and password").formatted(id));
        }
        return address;
    }

    /** The issuer tells whose keys and events count, so portal and account service cannot have the same. */
    static String accountIssuer(SiteId id, SiteConfig site) {
        String issuer = site.accountServiceIssuer().orElseGet(() -> site.accountServiceUrl().toString());
        if (issuer.equals(site.portal().issuer())) {
            throw new IllegalStateException(
                    "tsunagari.link.sites.%s.account-service-issuer: it is the portal's issuer".formatted(id));
        }
        return issuer;
    }

    static LinkingTerms linkingTerms(SiteId id, LinkingConfig linking) {
        if (linking.limit().isNegative() || linking.limit().isZero()) {
            throw new IllegalStateException(
                    "tsunagari.link.sites.%s.linking.limit: a connection must be able to wait".formatted(id));
        }
        return new LinkingTerms(linking.deferred(), linking.limit());
    }

    private static Map<Language, SiteTexts> texts(SiteId id, SiteConfig site) {
        return Arrays.stream(Language.values())
                .collect(Collectors.toMap(Function.identity(), language -> texts(id, language, site)));
    }

    private static SiteTexts texts(SiteId id, Language language, SiteConfig site) {
        TextsConfig texts = site.texts().get(language.tag());
        if (texts == null) {
            throw new IllegalStateException("tsunagari.link.sites.%s.texts.%s.…: the site has no texts in this language"
                    .formatted(id, language.tag()));
        }
        return new SiteTexts(texts.name(), texts.homeTitle(), texts.loginIdLabel(), texts.loginIdHint(),
                texts.passwordLabel(), contact(id, language, texts.contact(), site), texts.hours(),
                texts.registrationNote(), texts.menu().orElse(List.of()));
    }

    private static Contact contact(SiteId id, Language language, String text, SiteConfig site) {
        try {
            return new Contact(text, site.contactPhone(), site.contactEmail());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "tsunagari.link.sites.%s.texts.%s.contact: %s".formatted(id, language.tag(), e.getMessage()), e);
        }
    }
}
