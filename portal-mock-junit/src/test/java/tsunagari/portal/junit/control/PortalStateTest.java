package tsunagari.portal.junit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;
import tsunagari.portal.junit.control.PortalConnections.PortalConnection;
import tsunagari.portal.junit.control.PortalConnections.State;

/** Clock, keys, personas and connections of a portal that a test changes. */
class PortalStateTest {

    private static final String ID = "11111111-2222-4333-8444-555555555555";

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client.redirectUri("http://localhost:1/callback"))
        .persona("hanako", "求職 花子")
        .build();

    @BeforeEach
    void reset() {
        portal.reset();
    }

    @Test
    void the_clock_is_put_from_where_it_is_until_the_reset() {
        assertThat(portal.clock().forward(Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
        assertThat(portal.clock().forward(Duration.ofMinutes(-2))).isEqualTo(Duration.ofMinutes(3));
        assertThat(Duration.between(Instant.now(), portal.clock().now())).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(4));
        portal.clock().reset();
        assertThat(portal.clock().offset()).isZero();
        portal.clock().ahead(Duration.ofHours(-1));
        portal.reset();
        assertThat(portal.clock().offset()).isZero();
    }

    @Test
    void the_clock_is_put_to_a_time_and_goes_on() {
        Instant time = Instant.parse("2030-01-01T00:00:00Z");

        portal.clock().set(time);

        assertThat(portal.clock().now()).isBetween(time, time.plusSeconds(60));
    }

    @Test
    void keys_rotate_step_by_step() {
        String first = portal.keys().ids().current();
        PortalKeys.KeyIds published = portal.keys().publishNext();
        assertThat(published.current()).isEqualTo(first);
        PortalKeys.KeyIds rotated = portal.keys().rotate();
        assertThat(published.next()).contains(rotated.current());
        assertThat(rotated.old()).contains(first);
        assertThat(jwks()).contains(first, rotated.current());

        assertThat(portal.keys().withdrawOld().old()).isEmpty();
        assertThat(jwks()).doesNotContain(first);
        assertThatThrownBy(portal.keys()::withdrawOld).isInstanceOfSatisfying(ControlRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("NO_OLD_KEY"));
    }

    @Test
    void another_key_can_come_under_the_same_id() {
        String before = jwks();
        String id = portal.keys().ids().current();

        assertThat(portal.keys().replaceUnderSameKid().current()).isEqualTo(id);

        assertThat(jwks()).contains(id).isNotEqualTo(before);
    }

    @Test
    void a_persona_has_another_name_until_the_reset() {
        portal.personas().rename("hanako", "別人");
        assertThat(hub()).contains("別人");
        portal.reset();
        assertThat(hub()).contains("求職 花子");
        assertThatThrownBy(() -> portal.personas().rename("nobody", "x")).hasMessageContaining("PERSONA_UNKNOWN");
    }

    @Test
    void a_connection_is_put_changed_and_forgotten() {
        PortalConnections connections = portal.connections();
        assertThat(connections.get("hanako", "my-site")).isEmpty();
        PortalConnection put = connections.put("hanako", "my-site", State.PENDING, ID, 1_700_000_001L);
        assertThat(put).isEqualTo(new PortalConnection("my-site", put.subject(), ID, 1_700_000_001L, State.PENDING));
        assertThat(connections.put("hanako", "my-site", State.ACTIVE).id()).isEqualTo(ID);
        assertThat(connections.get("hanako", "my-site")).map(PortalConnection::state).contains(State.ACTIVE);
        connections.delete("hanako", "my-site");
        assertThat(connections.get("hanako", "my-site")).isEmpty();
    }

    @Test
    void a_connection_at_a_site_that_nobody_knows_is_a_mistake() {
        assertThatThrownBy(() -> portal.connections().get("hanako", "your-site")).isInstanceOfSatisfying(
            ControlRefused.class, refused -> assertThat(refused.code()).isEqualTo("CLIENT_UNKNOWN"));
    }

    @Test
    void many_connections_are_put_at_once() {
        assertThat(portal.connections().fill("my-site", "many-", 1_000)).isEqualTo(1_000);
        assertThat(portal.connections().get("many-1000", "my-site")).map(PortalConnection::state).contains(State.ACTIVE);
    }

    private static String jwks() {
        return portal.browser().get(portal.at("/jwks")).body();
    }

    private static String hub() {
        return portal.browser().signInAs("hanako").get(portal.at("/hub")).body();
    }
}
