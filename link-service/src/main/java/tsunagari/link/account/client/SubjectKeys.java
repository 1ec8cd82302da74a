package tsunagari.link.account.client;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/** Names portal subjects to the account service, which counts guesses by them, without telling who they are. */
@Singleton
class SubjectKeys {

    private final byte[] secret;

    SubjectKeys(LinkConfig config) {
        this.secret = config.subjectKeySecret().getBytes(StandardCharsets.UTF_8);
    }

    /** The same for the same subject at the same site, and of no use to find out which subject it is. */
    String of(SiteId site, PortalSubject subject) {
        String named = site + "\0" + subject.issuer() + "\0" + subject.subject();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(HmacSha256.of(secret, named));
    }
}
