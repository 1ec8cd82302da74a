package tsunagari.portal.junit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tsunagari.portal.junit.PortalMock;

class FaultsTest {

    @RegisterExtension
    static PortalMock portal = PortalMock.builder()
        .client("my-site", client -> client.redirectUri("http://localhost:1/callback"))
        .persona("hanako", "求職 花子")
        .build();

    @Test
    void the_constants_are_the_portals_catalogue() {
        assertThat(portal.faults().catalogue()).extracting(FaultDescription::fault)
            .containsExactlyInAnyOrder(Fault.values());
        assertThat(portal.faults().catalogue()).allSatisfy(
            described -> assertThat(described.description()).containsOnlyKeys("ja", "en"));
    }

    @Test
    void every_fault_can_be_armed_beside_the_others_and_cleared() {
        try (PortalMock own = PortalMock.builder()
                .client("my-site", client -> client.redirectUri("http://localhost:1/callback")).build().start()) {
            Arrays.stream(Fault.values()).forEach(fault -> own.faults().once(fault).arm());
            assertThat(own.faults().armed()).extracting(ArmedFault::fault).containsExactlyInAnyOrder(Fault.values());

            own.faults().clear();

            assertThat(own.faults().armed()).isEmpty();
        }
    }

    @Test
    void an_armed_fault_says_what_is_left_of_it_until_it_is_cleared() {
        ArmedFault thrice = portal.faults().times(3, Fault.WRONG_STATE).forSubject("hanako").forClient("my-site").arm();
        ArmedFault endless = portal.faults().untilCleared(Fault.TIMEOUT).delayedBy(Duration.ofSeconds(1)).arm();

        assertThat(thrice.left()).hasValue(3);
        assertThat(thrice.struck()).isZero();
        assertThat(endless.left()).isEmpty();
        thrice.clear();
        thrice.clear();
        assertThat(portal.faults().armed()).extracting(ArmedFault::id).contains(endless.id()).doesNotContain(thrice.id());
        endless.close();
    }

    @Test
    void a_limit_that_the_place_cannot_know_is_refused_in_words() {
        assertThatThrownBy(() -> portal.faults().once(Fault.JWKS_STATUS_500).forSubject("hanako").arm())
            .isInstanceOf(ControlRefused.class).hasMessageContaining("400").hasMessageContaining("SCOPE_UNKNOWN_HERE");
    }
}
