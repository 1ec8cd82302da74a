package tsunagari.portal.hub;

import java.util.Optional;
import tsunagari.portal.events.ConnectionState;
import tsunagari.portal.platform.Language;
import tsunagari.portal.provider.client.Client;

/** A site as the signed-in user sees it, in one language. */
public record Site(NamedSite named, Optional<String> description, Optional<String> help, Optional<ConnectionState> state) {

    static Site of(Client client, Optional<ConnectionState> state, Language language) {
        return new Site(NamedSite.of(client, language), client.description(language), client.help(language), state);
    }

    /** Its id in addresses. */
    public String id() {
        return named.id();
    }

    /** What it is called in this language. */
    public String name() {
        return named.name();
    }

    /** Its Japanese name, which every page shows. */
    public String officialName() {
        return named.officialName();
    }

    /** Whether it has a name in this language beside the official one. */
    public boolean translated() {
        return named.translated();
    }

    /** Whether single sign-on works. */
    public boolean connected() {
        return state.filter(ConnectionState.ACTIVE::equals).isPresent();
    }

    /** Whether the connection was ended by the user or the site. */
    public boolean released() {
        return state.filter(ConnectionState.RELEASED::equals).isPresent();
    }

    /** Whether the site has yet to finish the connection. */
    public boolean pending() {
        return state.filter(ConnectionState.PENDING::equals).isPresent();
    }
}
