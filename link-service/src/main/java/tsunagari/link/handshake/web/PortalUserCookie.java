package tsunagari.link.handshake.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tsunagari.link.handshake.Proof;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.Sha256;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.page.MaskedName;
import tsunagari.link.site.Site;

/**
 * The portal user's masked name, kept by the browser because this service stores no names. It is sealed to the proof
 * whose consent page shows it, so that no other cookie's text can stand there.
 */
@ApplicationScoped
public class PortalUserCookie {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final BrowserCookies cookies;
    private final SecretKeySpec key;

    PortalUserCookie(BrowserCookies cookies, LinkConfig config) {
        this.cookies = cookies;
        // A key of its own: the state secret itself encrypts the handshakes' cookies.
        this.key = new SecretKeySpec(Sha256.of("portal user cookie " + config.stateSecret()), "HmacSHA256");
    }

    /** Lets the browser keep the name, masked. */
    public void keep(RoutingContext request, Site site, ProofHandle handle, String name) {
        MaskedName.of(name).map(masked -> masked.getBytes(StandardCharsets.UTF_8)).ifPresent(masked ->
                cookies.display(request, site,
                        ENCODER.encodeToString(masked) + "." + ENCODER.encodeToString(seal(handle, masked)),
                        Proof.LIFETIME));
    }

    /** The masked name that belongs to this proof; empty if the browser keeps none for it. */
    public Optional<String> read(RoutingContext request, Site site, ProofHandle handle) {
        return cookies.display(request, site)
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> opened(handle, parts));
    }

    private Optional<String> opened(ProofHandle handle, String[] parts) {
        try {
            byte[] masked = Base64.getUrlDecoder().decode(parts[0]);
            return MessageDigest.isEqual(seal(handle, masked), Base64.getUrlDecoder().decode(parts[1]))
                    ? Optional.of(new String(masked, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private byte[] seal(ProofHandle handle, byte[] masked) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(handle.value().getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(masked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
