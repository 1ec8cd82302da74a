package tsunagari.portal.provider.protocol;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** Headers of the request at hand that the protocol reads. */
@RequestScoped
public class RequestHeaders {

    private final HttpHeaders headers;

    public RequestHeaders(HttpHeaders headers) {
        this.headers = headers;
    }

    /** Credentials of a client or an access token. */
    public Optional<String> authorization() {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION));
    }

    /** DPoP proofs (RFC 9449, section 4.1); more than one is an error. */
    public List<String> dpop() {
        return Optional.ofNullable(headers.getRequestHeader("DPoP")).orElse(List.of());
    }
}
