package tsunagari.link.site;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A site for tests that need one and care for little of it. */
public final class TestSites {

    /** The portal's issuer. */
    public static final String ISSUER = "https://portal.example";

    private TestSites() {
    }

    /** Login id is an e-mail address; the portal has a hub, a completion page and takes events. */
    public static Site hellowork() {
        return site("hellowork", ISSUER, "hellowork");
    }

    /** The same under another id, as another client or of another portal. */
    public static Site site(String id, String issuer, String clientId) {
        return new Site(new SiteId(id), URI.create("https://site.example/" + id),
                Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), TestSites::texts)),
                Accent.BLUE, LoginIdKind.EMAIL, new Registration(false, Optional.empty()), portal(issuer, clientId),
                URI.create("https://accounts.example"),
                "https://accounts.example", new LinkingTerms(false, Duration.ofDays(14)), OnWithdrawal.RELEASE,
                new SessionLifetime(Duration.ofHours(8), Duration.ofMinutes(30)), Optional.empty());
    }

    private static PortalClient portal(String issuer, String clientId) {
        return new PortalClient(issuer, clientId, List.of("profile"), PortalAlgorithm.ES256,
                new ClientAuthentication.PrivateKeyJwt(),
                new PortalFeatures(FeaturePolicy.REQUIRED, FeaturePolicy.REQUIRED, false),
                new SignInDemands(List.of(), Duration.ofHours(1), Optional.empty()),
                new PortalAddresses(Optional.empty(), Set.of()), Optional.of("name"),
                Optional.of(URI.create(ISSUER + "/hub")), Optional.of(URI.create(ISSUER + "/hub/hellowork/completed")),
                Optional.of(URI.create(ISSUER + "/events")), Optional.empty());
    }

    private static SiteTexts texts(Language language) {
        return new SiteTexts("site", "home", "login id", "hint", "password",
                new Contact("contact", Optional.empty(), Optional.empty()), "hours", "note", List.of());
    }
}
