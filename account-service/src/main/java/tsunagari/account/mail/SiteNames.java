package tsunagari.account.mail;

import java.util.Map;
import tsunagari.account.account.SiteId;

/** What mails call the sites. */
public final class SiteNames {

    private final Map<SiteId, Map<String, String>> names;

    /** @param names by site and language tag */
    public SiteNames(Map<SiteId, Map<String, String>> names) {
        this.names = Map.copyOf(names);
    }

    String of(SiteId site, Language language) {
        Map<String, String> texts = names.getOrDefault(site, Map.of());
        return texts.getOrDefault(language.tag(), texts.getOrDefault(Language.JA.tag(), site.value()));
    }
}
