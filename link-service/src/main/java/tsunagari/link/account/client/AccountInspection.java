package tsunagari.link.account.client;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tsunagari.events.BoundedHttp;
import tsunagari.events.CompactToken;
import tsunagari.events.JsonDocuments;
import tsunagari.link.account.client.ServiceTokens.Scope;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Inspection;
import tsunagari.link.check.Reachability;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.Site;

/** Whether a site's account service publishes keys, takes this service's tokens and knows the site. */
@Singleton
public class AccountInspection implements Inspection {

    private static final Reachability ACCOUNT = new Reachability("account service");
    private static final String EVENT_ALGORITHM = "ES256";
    /** What account-service tolerates; tokens live for a minute. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);
    private static final int LARGEST = 16 * 1024;

    private final BoundedHttp http;
    private final JsonDocuments documents;
    private final Duration deadline;
    private final ServiceTokens tokens;
    private final String issuer;
    private final Clock clock;

    AccountInspection(LinkConfig config, ServiceTokens tokens, Clock clock) {
        LinkConfig.AccountService limits = config.accountService();
        this.deadline = limits.connectTimeout().plus(limits.readTimeout());
        this.http = new BoundedHttp(limits.connectTimeout(), LARGEST);
        this.documents = new JsonDocuments(limits.connectTimeout(), deadline);
        this.tokens = tokens;
        this.issuer = config.baseUrl();
        this.clock = clock;
    }

    @Override
    public List<Finding> of(Site site) {
        List<Finding> findings = new ArrayList<>();
        findings.add(keys(URI.create(site.accountService() + "/jwks")));
        URI api = URI.create(site.accountService() + "/v1/sites/" + site.id());
        URI nobody = URI.create(api + "/accounts/check-" + UUID.randomUUID());
        try {
            BoundedHttp.Answer answer = http.send(Reachability.request(nobody)
                    .header("Authorization", tokens.bearer(Scope.READ_ACCOUNTS, site)).build(), deadline);
            ACCOUNT.clock(answer, clock, TOLERATED).ifPresent(findings::add);
            findings.add(answer.status() == AccountCalls.NOT_FOUND ? ofSite(site, URI.create(api + "/mismatch-resolutions"))
                    : refusal(answer.status(), nobody, site));
        } catch (IOException e) {
            findings.add(ACCOUNT.failure(nobody, e));
        }
        return findings;
    }

    private Finding keys(URI address) {
        try {
            return documents.keys(address).getJsonWebKeys().stream().anyMatch(key -> CompactToken.fits(key, EVENT_ALGORITHM))
                    ? Finding.fine(ACCOUNT.part(), address + " has a key for its events")
                    : Finding.wrong(ACCOUNT.part(), address + " has no key for " + EVENT_ALGORITHM,
                            "publish the key that signs its events there; without it none is taken");
        } catch (IOException e) {
            return ACCOUNT.failure(address, e);
        }
    }

    /** A question about nobody, which a service that knows the site answers. */
    private Finding ofSite(Site site, URI address) {
        try {
            HttpRequest question = Reachability.request(address).header("Content-Type", "application/json")
                    .header("Authorization", tokens.bearer(Scope.RESOLVE_MISMATCHES, site))
                    .POST(BodyPublishers.ofString("{\"connectionState\":\"NONE\"}")).build();
            return ofSite(site, address, http.send(question, deadline).status());
        } catch (IOException e) {
            return ACCOUNT.failure(address, e);
        }
    }

    private Finding ofSite(Site site, URI address, int status) {
        return switch (status) {
            case 200 -> Finding.fine(ACCOUNT.part(), site.accountService() + " takes this service's tokens and knows the site");
            case AccountCalls.NOT_FOUND -> Finding.wrong(ACCOUNT.part(), address + " answers 404: it has no site " + site.id(),
                    "set tsunagari.account.sites.%s.… there, or correct account-service-url".formatted(site.id()));
            default -> refusal(status, address, site);
        };
    }

    private Finding refusal(int status, URI address, Site site) {
        return Finding.wrong(ACCOUNT.part(), address + " answers " + status + switch (status) {
            case 401 -> ": it does not accept tokens of " + issuer;
            case 403 -> ": the token's scope, or its site " + site.id() + ", is not enough there";
            case 200 -> " for an account that there cannot be";
            default -> "";
        }, switch (status) {
            case 401 -> "set tsunagari.account.link-service.issuer=%s and jwks-url=%s/jwks there, and compare the clocks"
                    .formatted(issuer, issuer);
            case 403 -> "grant link-service each operation by the scope that openapi.yaml names, for this site";
            case 200 -> "answer 404 for an unknown account";
            default -> "look into its log; account-service-url is %s".formatted(site.accountService());
        });
    }
}
