package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Times as people in Japan read them. */
final class JapanTime {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private JapanTime() {
    }

    /** In templates: {@code {page.connectedAt.japan}}. */
    @TemplateExtension
    static ZonedDateTime japan(Instant at) {
        return at.atZone(TOKYO);
    }
}
