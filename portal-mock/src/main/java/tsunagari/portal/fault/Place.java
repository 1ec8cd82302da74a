package tsunagari.portal.fault;

import static tsunagari.portal.fault.ScopeKind.BROWSER;
import static tsunagari.portal.fault.ScopeKind.CLIENT;
import static tsunagari.portal.fault.ScopeKind.SUBJECT;

import java.util.List;

/** Where a fault strikes, and whom the portal can tell apart there. */
public enum Place {

    /** The answer of the authorization endpoint. */
    AUTHORIZE(CLIENT, SUBJECT, BROWSER),
    /** The ID token; user and browser are those of the code. */
    ID_TOKEN(CLIENT, SUBJECT, BROWSER),
    /** The token endpoint's answer; user and browser are those of the code. */
    TOKEN(CLIENT, SUBJECT, BROWSER),
    /** The answer to a pushed request; user and browser are known by its {@code login_hint} alone. */
    PAR(CLIENT, SUBJECT, BROWSER),
    /** The published keys: nobody says who asks. */
    JWKS,
    /** The metadata: nobody says who asks. */
    DISCOVERY,
    /** The UserInfo endpoint's answer; user and browser are those of the access token. */
    USERINFO(CLIENT, SUBJECT, BROWSER),
    /** The hub's pages. */
    HUB(CLIENT, SUBJECT, BROWSER),
    /** Events to and from the sites: no browser is near. */
    EVENTS(CLIENT, SUBJECT),
    /** Logout tokens: they end the sessions of all browsers. */
    LOGOUT(CLIENT, SUBJECT);

    private final List<ScopeKind> scopes;

    Place(ScopeKind... scopes) {
        this.scopes = List.of(scopes);
    }

    /** The scopes that can be evaluated here. */
    public List<ScopeKind> scopes() {
        return scopes;
    }
}
