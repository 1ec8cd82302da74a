package tsunagari.link.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tsunagari.link.account.AccountId;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.site.SiteId;

/**
 * Stands for accounts in the record of accesses: which account it was can be checked by whoever has the secret, and read
 * by nobody.
 */
@ApplicationScoped
public class AccountKeys {

    private static final String PURPOSE = "tsunagari support access";

    private final byte[] key;

    AccountKeys(LinkConfig config) {
        this.key = HmacSha256.of(config.subjectKeySecret().getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    /** The same for the same account at the same site: 43 characters of base64url. */
    public String of(SiteId site, AccountId account) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(HmacSha256.of(key, site.value() + "/" + account.value()));
    }
}
