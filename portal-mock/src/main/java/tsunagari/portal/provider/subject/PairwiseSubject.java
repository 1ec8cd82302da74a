package tsunagari.portal.provider.subject;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How one client knows one portal user (OpenID Connect Core 1.0, section 8.1). */
public record PairwiseSubject(@JsonValue String value) {

    @JsonCreator
    public PairwiseSubject {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("A subject is not empty");
        }
    }
}
