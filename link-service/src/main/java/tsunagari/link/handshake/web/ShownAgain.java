package tsunagari.link.handshake.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tsunagari.link.platform.HmacSha256;
import tsunagari.link.platform.config.LinkConfig;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.site.Site;
import tsunagari.link.support.Reference;

/**
 * The addresses of problem pages that can be shown again. They say all that the page says, under a code that only this
 * service can make, and so need no table: that keeps so many problems a minute and no more, and may be out of reach.
 * Whoever finds one in a browser's history learns that something did not work, and when the desk is asked, what.
 */
@ApplicationScoped
class ShownAgain {

    /** A key of its own: the state secret itself encrypts the handshakes' cookies. Another format needs another number. */
    private static final String PURPOSE = "problem address 1";

    /** 128 bits: nobody can try codes but here. */
    private static final int CODE_BYTES = 16;

    private final byte[] key;

    @Inject
    ShownAgain(LinkConfig config) {
        this(config.stateSecret());
    }

    ShownAgain(String secret) {
        this.key = HmacSha256.of(secret.getBytes(StandardCharsets.UTF_8), PURPOSE);
    }

    /** Path and query of the page that shows this problem under this reference. */
    String address(Site site, Problem problem, Reference reference) {
        return "/" + site.id() + "/problem?r=" + reference + "&p=" + problem + "&m=" + code(site, problem.name(), reference);
    }

    /** The problem of an address that was made here; empty for any other. */
    Optional<Problem> problem(Site site, Reference reference, String name, String code) {
        return Arrays.stream(Problem.values()).filter(it -> it.name().equals(name)).findFirst()
                .filter(it -> code != null && MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8),
                        code(site, name, reference).getBytes(StandardCharsets.UTF_8)));
    }

    /** No part has a line break in it. */
    private String code(Site site, String problem, Reference reference) {
        byte[] code = HmacSha256.of(key, String.join("\n", site.id().value(), problem, reference.value()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(code, CODE_BYTES));
    }
}
