package tsunagari.link.connection;

import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.ProofHandle;
import tsunagari.link.site.Site;

/** What a browser shows to use a proof: all three must match. */
public record ProofClaim(Site site, ProofHandle handle, BrowserBinding browser) {
}
