package tsunagari.link.registration.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.AccountRegistry.Confirmation;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.Password;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.RegistrationConfirmPage;
import tsunagari.link.platform.page.RegistrationDonePage;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationPasswordPage;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.registration.web.RefusedRegistrations.Kept;

/**
 * Where the mailed link leads: a page whose button makes the account. The link itself makes none, because programs that
 * look for dangerous mails follow links too. In another browser than the one that registered, the button leads to a page
 * that asks for the password.
 */
@Path("/{site}/register")
@PermitAll
public class ConfirmationResource {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,256}");
    private static final String PASSWORD = "password";

    private final SiteParam site;
    private final SitePages pages;
    private final AccountRegistry accounts;
    private final RegistrationAnswers answers;
    private final RefusedRegistrations refused;

    ConfirmationResource(SiteParam site, SitePages pages, AccountRegistry accounts, RegistrationAnswers answers,
            RefusedRegistrations refused) {
        this.site = site;
        this.pages = pages;
        this.accounts = accounts;
        this.answers = answers;
        this.refused = refused;
    }

    /** Asks whether the account is to be made. @param by {@code password} to ask for that too */
    @GET
    @Path("confirm")
    public Response ask(@RestQuery String t, @RestQuery String by) {
        return answers.ifBuiltIn(() -> {
            if (!isToken(t)) {
                return invalid();
            }
            return PASSWORD.equals(by) ? passwordForm(200, t, refused.kept(RefusedRegistrations.CONFIRM, t).map(Kept::errors)
                            .orElse(List.of()))
                    : pages.show(200, new RegistrationConfirmPage(pages.frame(answers.step(confirm(t))), t));
        });
    }

    /** Makes the account. @param password null from the page that does not ask for it */
    @POST
    @Path("confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@RestForm String t, @RestForm String password) {
        Optional<Password> typed = Optional.ofNullable(password).map(Password::new);
        refused.forget();
        return answers.ifBuiltIn(() -> isToken(t)
                ? typed.flatMap(ConfirmationInput::error).map(error -> refused(t, error)).orElseGet(() -> confirmed(t, typed))
                : invalid());
    }

    private Response confirmed(String token, Optional<Password> password) {
        try {
            return switch (accounts.confirm(site.get(), new Confirmation(token, answers.boundTo(), password))) {
                case CONFIRMED -> Response.seeOther(site.get().page("register/done")).build();
                case PASSWORD_REQUIRED -> password.isPresent()
                        ? refused(token, RegistrationError.of(RegistrationError.Kind.PASSWORD_WRONG))
                        : Response.seeOther(site.get().page(byPassword(token))).build();
                case INVALID -> invalid();
            };
        } catch (AccountServiceUnavailable e) {
            return answers.unavailable(password.isPresent() ? byPassword(token) : confirm(token));
        }
    }

    private Response refused(String token, RegistrationError error) {
        refused.keep(RefusedRegistrations.CONFIRM, token, new Kept("", List.of(error)));
        return passwordForm(RegistrationAnswers.UNPROCESSABLE, token, List.of(error));
    }

    private Response passwordForm(int status, String token, List<RegistrationError> errors) {
        return pages.show(status, new RegistrationPasswordPage(pages.frame(answers.step(byPassword(token))), token, errors));
    }

    private Response invalid() {
        return pages.problem(Problem.REGISTRATION_LINK_INVALID, answers.step("register"));
    }

    private static String confirm(String token) {
        return "register/confirm?t=" + token;
    }

    private static String byPassword(String token) {
        return confirm(token) + "&by=" + PASSWORD;
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
