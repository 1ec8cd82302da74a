package tsunagari.portal.fault;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an armed fault. */
public record FaultId(@JsonValue String value) {
}
