package tsunagari.portal.fault.token;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.portal.fault.FaultName;
import tsunagari.portal.fault.Layer;
import tsunagari.portal.fault.Place;
import tsunagari.portal.platform.ControlRefusal;

/**
 * What a test wants to be different in a token that the portal signs.
 *
 * @param faults faults of the ID token's header, claims and signature; they come before the other changes
 * @param header members of the header that take the place of the token's own; null leaves one out
 * @param claims the same for the claims
 * @param text what is sent instead of a token, whatever it is
 */
public record TokenChanges(List<FaultName> faults, Map<String, Object> header, Map<String, Object> claims,
        Optional<String> text) {

    /** A token as it should be. */
    public static final TokenChanges NONE = new TokenChanges(List.of(), Map.of(), Map.of(), Optional.empty());

    /** The changes of an order, null where it has no such member, or the refusal of a fault that no token can have. */
    public static TokenChanges of(List<String> faults, Map<String, Object> header, Map<String, Object> claims,
            String text) {
        List<FaultName> known = new ArrayList<>();
        for (String name : faults == null ? List.<String>of() : faults) {
            known.add(Optional.ofNullable(name).flatMap(FaultName::of).filter(TokenChanges::ofTokens)
                    .orElseThrow(() -> ControlRefusal.badRequest("FAULT_UNKNOWN",
                            "faults must be names of the catalogue, of the layer PROTOCOL at ID_TOKEN")));
        }
        return new TokenChanges(known, copy(header), copy(claims), Optional.ofNullable(text));
    }

    /** Not {@link Map#copyOf}: null has a meaning here. */
    private static Map<String, Object> copy(Map<String, Object> members) {
        return members == null ? Map.of() : Collections.unmodifiableMap(new HashMap<>(members));
    }

    private static boolean ofTokens(FaultName fault) {
        return fault.place() == Place.ID_TOKEN && fault.layer() == Layer.PROTOCOL;
    }
}
