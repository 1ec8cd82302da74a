package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

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

    /** In templates: the first full minute that is not before the time, for "after 22:42". */
    @TemplateExtension
    static ZonedDateTime japanFullMinute(Instant at) {
        ZonedDateTime minute = japan(at).truncatedTo(ChronoUnit.MINUTES);
        return minute.toInstant().isBefore(at) ? minute.plusMinutes(1) : minute;
    }
}
