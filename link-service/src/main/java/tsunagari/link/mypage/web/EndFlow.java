package tsunagari.link.mypage.web;

import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.mypage.Receipts;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.page.ReceiptLine;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.session.SiteSession;
import tsunagari.link.session.web.SessionIfAny;
import tsunagari.link.site.Site;

/**
 * How people end something of their own with the session that they are in. The form carries the id of the connection that
 * its page asked about, and ends no other: somebody else may have signed in since. Sent again it gets the first answer.
 */
@RequestScoped
class EndFlow {

    private final SiteParam site;
    private final RoutingContext request;
    private final SessionIfAny session;
    private final Receipts receipts;
    private final BrowserCookies cookies;

    EndFlow(SiteParam site, RoutingContext request, SessionIfAny session, Receipts receipts, BrowserCookies cookies) {
        this.site = site;
        this.request = request;
        this.session = session;
        this.receipts = receipts;
        this.cookies = cookies;
    }

    /** The pages of one kind of end. @param question where people are asked @param page where its receipt is */
    record Kind(ReleaseReason reason, String question, String page) {
    }

    /**
     * Ends it and leads to the receipt; if the form is of another connection than the session, nothing ends: it leads to
     * that one's receipt, or asks about the session's own.
     *
     * @param form the connection's id as the form has it; null, without a form of ours, for the session's own
     * @throws UnauthorizedException if nobody is signed in and nothing of that id has ended so
     */
    Response end(Kind kind, String form, Consumer<Connection> end) {
        Site at = site.get();
        Optional<SiteSession> signedIn = session.find();
        Optional<ConnectionId> asked = form == null ? signedIn.map(it -> it.connection().id()) : parse(form);
        Optional<SiteSession> mine = signedIn.filter(it -> asked.filter(it.connection().id()::equals).isPresent());
        mine.ifPresent(it -> {
            end.accept(it.connection());
            cookies.signOut(request, at);
        });
        String next = asked.filter(id -> mine.isPresent() || receipts.of(at.id(), id, kind.reason()).isPresent())
                .map(id -> kind.page() + "?c=" + id)
                .or(() -> signedIn.map(it -> kind.question()))
                .orElseThrow(UnauthorizedException::new);
        return Response.seeOther(at.page(next)).build();
    }

    /** The receipt of what has ended so. */
    Optional<ReceiptLine> receipt(Kind kind, String connection) {
        return parse(connection).flatMap(id -> receipts.of(site.get().id(), id, kind.reason()))
                .map(it -> new ReceiptLine(it.at(), it.reference().value()));
    }

    private static Optional<ConnectionId> parse(String text) {
        try {
            return Optional.ofNullable(text).map(ConnectionId::of);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
