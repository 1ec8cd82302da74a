package tsunagari.link.registration.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.account.AccountRegistry.Application;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.platform.page.RegisterPage;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationSentPage;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.registration.FormId;
import tsunagari.link.registration.RegisterAccount;
import tsunagari.link.site.Site;

/** アカウント登録: where an account comes from, and the form where it is this service's own. */
@Path("/{site}/register")
@PermitAll
public class RegistrationResource {

    private final SiteParam site;
    private final SitePages pages;
    private final RegisterAccount registerAccount;
    private final RegistrationAnswers answers;
    private final RefusedRegistrations refused;
    private final SecureRandom random;

    RegistrationResource(SiteParam site, SitePages pages, RegisterAccount registerAccount, RegistrationAnswers answers,
            RefusedRegistrations refused, SecureRandom random) {
        this.site = site;
        this.pages = pages;
        this.registerAccount = registerAccount;
        this.answers = answers;
        this.refused = refused;
        this.random = random;
    }

    /** The form; for other sites where an account is opened. @param f names a refused form that is shown again */
    @GET
    public Response show(@RestQuery String f) {
        return site.get().registration().builtIn()
                ? answers.form(f)
                : pages.show(200, new RegisterPage(pages.frame()));
    }

    /** Asks for an account. Whether the address is taken makes no difference to the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@RestForm String form, @RestForm String loginId, @RestForm String password,
            @RestForm String passwordAgain) {
        RegistrationInput input = RegistrationInput.of(loginId, password, passwordAgain);
        List<RegistrationError> errors = input.errors();
        refused.forget();
        return answers.ifBuiltIn(() -> errors.isEmpty() ? register(site.get(), input, FormId.of(form, random))
                : answers.refused(input.loginId(), errors));
    }

    private Response register(Site at, RegistrationInput input, FormId form) {
        try {
            return answers.of(input.loginId(), registerAccount.register(at, new Application(input.loginId(),
                    input.password(), answers.clientAddress(), pages.frame().language(), answers.binding()), form));
        } catch (AccountServiceUnavailable e) {
            return answers.unavailable("register");
        }
    }

    /** Says that a mail is on its way. */
    @GET
    @Path("sent")
    public Response sent() {
        return answers.ifBuiltIn(() -> pages.show(200, new RegistrationSentPage(pages.frame())));
    }
}
