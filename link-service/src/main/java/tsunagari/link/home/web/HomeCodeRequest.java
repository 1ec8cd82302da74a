package tsunagari.link.home.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A code that a browser brought.
 *
 * @param code the address's parameter
 * @param codeVerifier what the code's challenge was made of; absent if it has none
 */
@Schema(requiredProperties = "code")
record HomeCodeRequest(String code, String codeVerifier) {

    /** Hides both. */
    @Override
    public String toString() {
        return "HomeCodeRequest[…]";
    }
}
