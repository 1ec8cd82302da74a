package tsunagari.portal.provider.keys;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;

/** The keys of a two-phase rotation: the one that signs, the one that will, and the one that did. All are published. */
record KeyRing(PublicJsonWebKey current, Optional<PublicJsonWebKey> next, Optional<PublicJsonWebKey> old) {

    static KeyRing of(PublicJsonWebKey current) {
        return new KeyRing(current, Optional.empty(), Optional.empty());
    }

    KeyRing withNext(PublicJsonWebKey made) {
        return new KeyRing(current, Optional.of(made), old);
    }

    /** The given key signs from now on; the one before is published a while longer. */
    KeyRing rotatedTo(PublicJsonWebKey key) {
        return new KeyRing(key, Optional.empty(), Optional.of(current));
    }

    KeyRing withoutOld() {
        return new KeyRing(current, next, Optional.empty());
    }

    List<PublicJsonWebKey> all() {
        return Stream.of(Optional.of(current), next, old).flatMap(Optional::stream).toList();
    }

    /** With private parts, for the state file. */
    Map<String, Object> stored() {
        Map<String, Object> stored = new LinkedHashMap<>();
        stored.put("current", withPrivatePart(current));
        next.ifPresent(key -> stored.put("next", withPrivatePart(key)));
        old.ifPresent(key -> stored.put("old", withPrivatePart(key)));
        return stored;
    }

    private static Map<String, Object> withPrivatePart(PublicJsonWebKey key) {
        return key.toParams(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    }
}
