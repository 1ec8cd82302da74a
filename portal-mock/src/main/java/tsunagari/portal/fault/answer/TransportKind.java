package tsunagari.portal.fault.answer;

import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Place;

/** How an answer fails; the same at every endpoint. */
enum TransportKind {

    STATUS_400, STATUS_401, STATUS_500, STATUS_503, HTML_BODY, HUGE_BODY, SLOW_BODY, REDIRECT, NO_EXPIRES_IN,
    TOKEN_TYPE_BEARER_LOWERCASE, TIMEOUT, CONNECTION_RESET;

    /** The token endpoint's faults have no prefix. */
    static TransportKind of(FaultName fault) {
        String prefix = fault.place() == Place.TOKEN ? "" : fault.place() + "_";
        return valueOf(fault.name().substring(prefix.length()));
    }
}
