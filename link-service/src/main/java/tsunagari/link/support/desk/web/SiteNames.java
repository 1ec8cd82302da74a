package tsunagari.link.support.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.site.Sites;

/** What sites are called in the language of a page. */
@ApplicationScoped
class SiteNames {

    private final Sites sites;

    SiteNames(Sites sites) {
        this.sites = sites;
    }

    /** The name; the id itself of a site that is configured no more. */
    String of(String id, Frame frame) {
        return sites.find(id).map(site -> site.texts(frame.language()).name()).orElse(id);
    }
}
