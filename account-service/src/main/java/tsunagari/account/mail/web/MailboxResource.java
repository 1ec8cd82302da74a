package tsunagari.account.mail.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.MailSettings;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemException;

/** Shows the mails of the demonstration, newest first; where mails are sent, there is nothing here. */
@Path("/mailbox")
public class MailboxResource {

    private final Mailbox mailbox;
    private final boolean shown;

    /** Made by the container. */
    public MailboxResource(Mailbox mailbox, AccountServiceConfiguration configuration) {
        this.mailbox = mailbox;
        this.shown = configuration.demonstration().enabled()
                && configuration.mail().transport() == MailSettings.Transport.MAILBOX;
    }

    @CheckedTemplate(basePath = "")
    static class Pages {

        private Pages() {
        }

        static native TemplateInstance mailbox(List<MailView> mails);
    }

    /** The mails of one recipient, or of all, for programs. */
    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<MailView> json(@RestQuery String to) {
        return mails(to);
    }

    /** The same for people. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@RestQuery String to) {
        String page = Pages.mailbox(mails(to)).render();
        return Response.ok(page, MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer").build();
    }

    private List<MailView> mails(String to) {
        if (!shown) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
        Optional<EmailAddress> recipient = Optional.ofNullable(to).map(text -> LoginIdKind.EMAIL.canonical(text)
                .flatMap(address -> EmailAddress.of(address.value()))
                .orElseThrow(() -> ProblemException.invalid("to")));
        return mailbox.latest(recipient).stream().map(MailView::of).toList();
    }
}
