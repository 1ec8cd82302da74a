package tsunagari.portal.persona;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import tsunagari.portal.platform.Language;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.SignedInName;

/** The session of this request's browser. */
@RequestScoped
public class CurrentSession implements SignedInName {

    /** Name of the session cookie. */
    public static final String COOKIE = "tsunagari_portal";

    private final HttpHeaders headers;
    private final Sessions sessions;
    private final Personas personas;
    private final PortalUrls urls;
    private final Event<SessionReplaced> replacements;

    public CurrentSession(HttpHeaders headers, Sessions sessions, Personas personas, PortalUrls urls,
            Event<SessionReplaced> replacements) {
        this.headers = headers;
        this.sessions = sessions;
        this.personas = personas;
        this.urls = urls;
        this.replacements = replacements;
    }

    /** The live session, if there is one. */
    public Optional<PortalSession> find() {
        return Optional.ofNullable(headers.getCookies().get(COOKIE)).map(Cookie::getValue).flatMap(sessions::find);
    }

    @Override
    public Optional<String> signedInName(Language language) {
        return find().map(session -> personas.nameOf(session.user(), language));
    }

    /** Replaces the browser's session by a new one of this user; returns the cookie to set. */
    public NewCookie signIn(UserId user) {
        Optional<PortalSession> before = find();
        before.ifPresent(sessions::end);
        Sessions.Started started = sessions.start(user);
        before.ifPresent(ended -> replacements.fire(new SessionReplaced(ended, started.session())));
        return cookie(started.cookie()).build();
    }

    /** The cookie that takes the session out of the browser. */
    public NewCookie removal() {
        return cookie("").maxAge(0).build();
    }

    private NewCookie.Builder cookie(String value) {
        return new NewCookie.Builder(COOKIE).value(value).path("/").httpOnly(true).secure(urls.secure())
                .sameSite(NewCookie.SameSite.LAX);
    }
}
