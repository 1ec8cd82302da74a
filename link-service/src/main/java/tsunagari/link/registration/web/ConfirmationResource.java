package tsunagari.link.registration.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.RegistrationConfirmPage;
import tsunagari.link.platform.page.RegistrationDonePage;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.platform.web.SitePages;

/**
 * Where the mailed link leads: a page whose button makes the account. The link itself makes none, because programs that
 * look for dangerous mails follow links too.
 */
@Path("/{site}/register")
@PermitAll
public class ConfirmationResource {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    private final SiteParam site;
    private final SitePages pages;
    private final AccountRegistry accounts;
    private final RegistrationAnswers answers;

    ConfirmationResource(SiteParam site, SitePages pages, AccountRegistry accounts, RegistrationAnswers answers) {
        this.site = site;
        this.pages = pages;
        this.accounts = accounts;
        this.answers = answers;
    }

    /** Asks whether the account is to be made. */
    @GET
    @Path("confirm")
    public Response ask(@RestQuery String t) {
        return answers.ifBuiltIn(() -> isToken(t)
                ? pages.show(200, new RegistrationConfirmPage(pages.frame(answers.step("register/confirm?t=" + t)), t))
                : invalid());
    }

    /** Makes the account. */
    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm String t) {
        return answers.ifBuiltIn(() -> isToken(t) ? confirmed(t) : invalid());
    }

    private Response confirmed(String token) {
        try {
            return accounts.confirm(site.get(), token)
                    ? Response.seeOther(site.get().page("register/done")).build() : invalid();
        } catch (AccountServiceUnavailable e) {
            return answers.unavailable("register/confirm?t=" + token);
        }
    }

    private Response invalid() {
        return pages.problem(Problem.REGISTRATION_LINK_INVALID, answers.step("register"));
    }

    private static boolean isToken(String text) {
        return text != null && TOKEN.matcher(text).matches();
    }

    /** Says that there is an account now, and how to connect it. */
    @GET
    @Path("done")
    public Response done() {
        return answers.ifBuiltIn(() -> pages.show(200, new RegistrationDonePage(pages.frame())));
    }
}
