package tsunagari.account.mail.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginIdKind;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;
import tsunagari.account.platform.configuration.MailSettings;
import tsunagari.account.platform.web.Problem;
import tsunagari.account.platform.web.ProblemException;

/** Shows the mails of the demonstration, newest first; where mails are sent, there is nothing here. */
@Path("/mailbox")
@PermitAll
public class MailboxResource {

    private final Mailbox mailbox;
    private final MailboxPages pages;
    private final boolean shown;

    /** Made by the container. */
    public MailboxResource(Mailbox mailbox, MailboxPages pages, AccountServiceConfiguration configuration) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.shown = configuration.demonstration().enabled()
                && configuration.mail().transport() == MailSettings.Transport.MAILBOX;
    }

    /** The mails of one recipient, or of all, for programs. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public List<MailView> json(@RestQuery Optional<String> to) {
        requireShown();
        Optional<EmailAddress> recipient = to.map(text -> address(text).orElseThrow(() -> ProblemException.invalid("to")));
        return mailbox.latest(recipient).stream().map(MailView::of).toList();
    }

    /** The same for people; an empty field asks for all. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public Response page(@RestQuery Optional<String> to, @RestQuery Optional<String> lang,
            @RestCookie(MailboxLanguage.COOKIE) Optional<String> remembered,
            @RestHeader("Accept-Language") Optional<String> accepted) {
        requireShown();
        Language language = MailboxLanguage.choose(lang, remembered, accepted);
        Optional<String> asked = to.filter(text -> !text.isBlank());
        Optional<EmailAddress> recipient = asked.flatMap(MailboxResource::address);
        boolean refused = asked.isPresent() && recipient.isEmpty();
        Response page = pages.render(refused ? 400 : 200, language, asked.orElse(""),
                refused ? List.of() : mailbox.latest(recipient));
        return lang.flatMap(Language::ofTag).map(chosen -> pages.remembering(page, chosen)).orElse(page);
    }

    /** The page's stylesheet. */
    @GET
    @Path("/mailbox.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public String stylesheet() {
        requireShown();
        return pages.stylesheet();
    }

    private void requireShown() {
        if (!shown) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
    }

    private static Optional<EmailAddress> address(String text) {
        return LoginIdKind.EMAIL.canonical(text).flatMap(address -> EmailAddress.of(address.value()));
    }
}
