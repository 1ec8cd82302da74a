package tsunagari.link.site;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All configured sites. */
public final class Sites {

    private final Map<String, Site> byId;

    /** @param sites every site, each id once */
    public Sites(Collection<Site> sites) {
        this.byId = sites.stream().collect(Collectors.toUnmodifiableMap(site -> site.id().value(), Function.identity()));
    }

    /** The site with this id; empty when no such site is configured, whatever the text is. */
    public Optional<Site> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The site with this id, if its portal gives a list of its connections. */
    public Optional<Site> listed(String id) {
        return find(id).filter(site -> site.portal().connectionList().isPresent());
    }

    /** The site with this id, which is known to be configured. */
    public Site get(SiteId id) {
        return find(id.value()).orElseThrow(() -> new IllegalStateException("no site is configured as " + id));
    }

    /** Every site, in no particular order. */
    public Collection<Site> all() {
        return byId.values();
    }
}
