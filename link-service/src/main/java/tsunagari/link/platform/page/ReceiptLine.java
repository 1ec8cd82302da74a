package tsunagari.link.platform.page;

import java.time.Instant;

/** When something ended for good, and the number under which it can be asked about. */
public record ReceiptLine(Instant at, String reference) {
}
