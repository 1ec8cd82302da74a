package tsunagari.link.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tsunagari.link.connection.Connection;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestConnections;
import tsunagari.portal.junit.control.PortalConnections.PortalConnection;
import tsunagari.portal.junit.control.PortalConnections.State;
import tsunagari.portal.junit.control.PortalControl;

/** What hellowork and its real portal believe, put there by the test; all of it long ago, unless it says otherwise. */
@ApplicationScoped
@Unremovable
public class TwoSides {

    private static final String SITE = "hellowork";
    private static final Duration LONG_AGO = Duration.ofHours(-2);

    private final TestConnections connections;
    private final SqlRows sql;

    TwoSides(TestConnections connections, SqlRows sql) {
        this.connections = connections;
        this.sql = sql;
    }

    /** A person by the name that the portal's control API knows, and by the one that the site does. */
    record Person(String name, PortalSubject subject) {
    }

    /** Nobody is connected on either side, and the way to the portal's list is free. */
    void clear() {
        Portals.areWell();
        freeTheList();
        sql.update("delete from reconciliation");
        List.of("delete from site_session where site = ?", "delete from outbox_event where site = ?",
                "delete d from deferred_linking d join connection c on c.id = d.connection_id where c.site = ?",
                "delete n from owner_notice n join connection c on c.id = n.connection_id where c.site = ?",
                "delete d from disowning d join connection c on c.id = d.connection_id where c.site = ?",
                "delete from account_block where site = ?",
                "delete h from connection_history h join connection c on c.id = h.connection_id where c.site = ?",
                "delete from connection where site = ?").forEach(it -> sql.update(it, SITE));
    }

    void freeTheList() {
        ConformanceWorld.list().resetMappings();
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections"))
                .willReturn(aResponse().proxiedFrom(ConformanceWorld.strict())));
    }

    PortalControl portal() {
        return new PortalControl(ConformanceWorld.strict());
    }

    /** Somebody of whom neither side knows anything. */
    Person somebody() {
        String name = "person-" + UUID.randomUUID();
        PortalConnection known = portal().connections().put(name, SITE, State.ACTIVE);
        portal().connections().delete(name, SITE);
        return new Person(name, new PortalSubject(ConformanceWorld.strict(), known.subject()));
    }

    /** An active connection at the site. */
    Connection here(Person person) {
        Connection connection = connections.active(SITE, person.subject());
        age();
        return connection;
    }

    /** A connection at the portal. */
    void there(Person person, State state, String id, long generation) {
        portal().clock().ahead(LONG_AGO);
        try {
            portal().connections().put(person.name(), SITE, state, id, generation);
        } finally {
            portal().clock().reset();
        }
    }

    /** The site's connection as the portal would have it. */
    void there(Person person, State state, Connection here) {
        there(person, state, here.id().toString(), here.generation());
    }

    /** What the portal believes: state, connection and generation. */
    String atPortal(Person person) {
        return portal().connections().get(person.name(), SITE).map(TwoSides::text).orElse("none");
    }

    static String text(State state, Connection connection) {
        return state + " " + connection.id() + " " + connection.generation();
    }

    private static String text(PortalConnection connection) {
        return connection.state() + " " + connection.id() + " " + connection.generation();
    }

    /** Makes everything at the site older than the time in which a difference may be on its way. */
    void age() {
        sql.update("update connection set since = since - interval 1 hour, ended_at = ended_at - interval 1 hour "
                + "where site = ?", SITE);
        sql.update("update outbox_event set occurred_at = occurred_at - interval 1 hour, "
                + "delivered_at = delivered_at - interval 1 hour where site = ?", SITE);
    }

    /** Whether everything that the portal is to be told has been delivered. */
    boolean told() {
        return sql.select(row -> row.getInt(1), "select count(*) from outbox_event where site = ? and delivered_at is null",
                SITE).get(0) == 0;
    }

    /** All that the site has of connections and events, without what the person's own act would change. */
    List<String> rows() {
        return sql.select(row -> row.getString(1) + row.getString(2) + row.getString(3), """
                select id, state, entries from connection where site = ?
                union all select jti, kind, generation from outbox_event where site = ?
                union all select subject, issuer, generation from subject_generation where site = ? order by 1""",
                SITE, SITE, SITE);
    }
}
