package tsunagari.account.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.account.account.Site;
import tsunagari.account.account.Sites;

/** Finds the site that a request's path names. */
@ApplicationScoped
public class RequestedSite {

    private final Sites sites;

    /** Made by the container. */
    public RequestedSite(Sites sites) {
        this.sites = sites;
    }

    /** @throws ProblemException {@link Problem#UNKNOWN_SITE} if it is not configured */
    public Site named(String id) {
        return sites.find(id).orElseThrow(() -> ProblemException.of(Problem.UNKNOWN_SITE));
    }
}
