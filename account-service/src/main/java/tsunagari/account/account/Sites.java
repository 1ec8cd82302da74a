package tsunagari.account.account;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The configured sites. */
public final class Sites {

    private final Map<String, Site> byId;

    /** @throws IllegalStateException if two sites have the same id */
    public Sites(Collection<Site> sites) {
        this.byId = sites.stream()
                .collect(Collectors.toUnmodifiableMap(site -> site.id().value(), Function.identity()));
    }

    /** Finds a site by the id in a request; empty if no such site is configured. */
    public Optional<Site> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
