package tsunagari.account.mail.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.MailReader;
import tsunagari.account.mail.Mailbox.Received;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;

/** Makes the mailbox's page. */
@ApplicationScoped
public class MailboxPages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
    private static final int YEAR_IN_SECONDS = 31_536_000;

    private final MailReader reader;
    private final AccountServiceConfiguration configuration;
    private final String stylesheet = read("/mailbox/mailbox.css");

    /** Made by the container. */
    public MailboxPages(MailReader reader, AccountServiceConfiguration configuration) {
        this.reader = reader;
        this.configuration = configuration;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance mailbox(MailboxPage page);
    }

    Response render(int status, Language language, String to, List<Received> received) {
        List<ShownMail> mails = received.stream().map(mail -> ShownMail.of(mail, reader, language)).toList();
        MailboxPage page = new MailboxPage(language.tag(), links(language, to), to, status != 200, mails,
                configuration.demonstration().startPage());
        String html = Readings.marked(Templates.mailbox(page).setLocale(Locale.forLanguageTag(language.tag())).render());
        return Response.status(status).entity(html).type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY).header("Referrer-Policy", "no-referrer").build();
    }

    /** The same page, after which the browser remembers the language. */
    Response remembering(Response page, Language chosen) {
        return Response.fromResponse(page).cookie(new NewCookie.Builder(MailboxLanguage.COOKIE).value(chosen.tag())
                .path("/mailbox").maxAge(YEAR_IN_SECONDS).httpOnly(true)
                .secure(configuration.baseUrl().startsWith("https:")).sameSite(NewCookie.SameSite.LAX).build()).build();
    }

    String stylesheet() {
        return stylesheet;
    }

    private static List<MailboxPage.LanguageLink> links(Language current, String to) {
        String filter = to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        return Arrays.stream(Language.values()).map(language -> new MailboxPage.LanguageLink(language.tag(),
                "/mailbox?lang=" + language.tag() + filter, language == current)).toList();
    }

    private static String read(String file) {
        try (InputStream stream = MailboxPages.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
