package tsunagari.account.mail;

import java.util.Map;
import java.util.Optional;
import tsunagari.account.account.SiteId;

/** What mails call the sites, and whom they tell people to ask. */
public final class SiteTexts {

    private final Map<SiteId, Map<String, String>> names;
    private final Map<SiteId, Map<String, String>> contacts;

    /**
     * Japanese stands in for the other languages.
     *
     * @param names by site and language tag
     * @param contacts where people can ask, by site and language tag
     */
    public SiteTexts(Map<SiteId, Map<String, String>> names, Map<SiteId, Map<String, String>> contacts) {
        this.names = Map.copyOf(names);
        this.contacts = Map.copyOf(contacts);
    }

    String name(SiteId site, Language language) {
        return text(names, site, language).orElse(site.value());
    }

    Optional<String> contact(SiteId site, Language language) {
        return text(contacts, site, language);
    }

    private static Optional<String> text(Map<SiteId, Map<String, String>> texts, SiteId site, Language language) {
        Map<String, String> ofSite = texts.getOrDefault(site, Map.of());
        return Optional.ofNullable(ofSite.get(language.tag()))
                .or(() -> Optional.ofNullable(ofSite.get(Language.JA.tag())));
    }
}
