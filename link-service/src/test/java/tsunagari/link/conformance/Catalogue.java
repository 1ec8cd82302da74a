package tsunagari.link.conformance;

import java.util.Set;
import java.util.stream.Stream;
import tsunagari.portal.junit.control.FaultDescription;
import tsunagari.portal.junit.control.FaultDescription.Expected;
import tsunagari.portal.junit.control.FaultDescription.Layer;
import tsunagari.portal.junit.control.FaultDescription.Place;
import tsunagari.portal.junit.control.PortalControl;

/** The portal's own catalogue of faults, in the parts in which it is tested. */
final class Catalogue {

    private static final Set<Place> IN_A_HANDSHAKE =
            Set.of(Place.PAR, Place.AUTHORIZE, Place.TOKEN, Place.ID_TOKEN, Place.USERINFO);

    private Catalogue() {
    }

    static Stream<FaultDescription> all() {
        return new PortalControl(ConformanceWorld.strict()).faults().catalogue().stream();
    }

    /** Those that strike a handshake of one browser, and with which somebody may or may not be signed in. */
    static Stream<FaultDescription> handshakes(Expected expected) {
        return protocol(expected).filter(fault -> IN_A_HANDSHAKE.contains(fault.at()));
    }

    /** Keys that do not come. */
    static Stream<FaultDescription> keys() {
        return protocol(Expected.REJECT).filter(fault -> fault.at() == Place.JWKS);
    }

    /** Metadata that do not come, or must not be used. */
    static Stream<FaultDescription> metadata() {
        return protocol(Expected.REJECT).filter(fault -> fault.at() == Place.DISCOVERY);
    }

    /** Portal and site disagree about a connection. */
    static Stream<FaultDescription> linking() {
        return all().filter(fault -> fault.layer() == Layer.LINKING);
    }

    private static Stream<FaultDescription> protocol(Expected expected) {
        return all().filter(fault -> fault.layer() != Layer.LINKING && fault.expected() == expected);
    }
}
