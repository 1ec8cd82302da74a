package tsunagari.link.support.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A bearer token, to be verified. */
class SupportTokenRequest extends BaseAuthenticationRequest {

    private final String token;

    SupportTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
