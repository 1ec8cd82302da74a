package tsunagari.link.account.client;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/** Names portal subjects to the account service, which counts guesses by them, without telling who they are. */
@Singleton
class SubjectKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    SubjectKeys(LinkConfig config) {
        this.secret = new SecretKeySpec(config.subjectKeySecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The same for the same subject at the same site, and of no use to find out which subject it is. */
    String of(SiteId site, PortalSubject subject) {
        String named = site + "\0" + subject.issuer() + "\0" + subject.subject();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(mac.doFinal(named.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
