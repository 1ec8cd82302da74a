package tsunagari.portal.hub;

import tsunagari.portal.platform.Language;
import tsunagari.portal.provider.client.Client;

/** A site by its name in the reader's language, and by its official Japanese one. */
public record NamedSite(String id, String name, String officialName) {

    /** A client as a site. */
    public static NamedSite of(Client client, Language language) {
        return new NamedSite(client.id().value(), client.name(language), client.name(Language.JA));
    }

    /** Whether the two names are different ones. */
    public boolean translated() {
        return !name.equals(officialName);
    }
}
