package tsunagari.link.platform.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.ZonedDateTime;
import java.util.Locale;
import tsunagari.link.site.Language;

/** Texts that pages share. */
@MessageBundle(value = "common", locale = "ja")
interface CommonMessages {

    @Message
    String skip();

    @Message
    String sample();

    @Message
    String languages();

    @Message
    String languageName(Language language);

    @Message
    String breadcrumb();

    @Message
    String top();

    @Message
    String errorTitle(String title);

    @Message
    String errorPrefix();

    @Message
    String required();

    @Message
    String contact();

    @Message
    String contactFor(String site);

    @Message
    String hours(String when);

    @Message
    String contactWithoutSite();

    @Message
    String reference();

    @Message
    String referenceNote();

    @Message
    String serviceName();

    @Message
    String toHub();

    @Message
    String moment(ZonedDateTime at, Locale locale);

    @Message
    String clock(ZonedDateTime at, Locale locale);

    @Message
    String leftMinutes(long number);

    @Message
    String leftHours(long number);

    @Message
    String leftDays(long number);

    @Message
    String registration();
}
