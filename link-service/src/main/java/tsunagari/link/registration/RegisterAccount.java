package tsunagari.link.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.AccountRegistry.Application;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.account.RegistrationAnswer;
import tsunagari.link.account.RegistrationAnswer.Accepted;
import tsunagari.link.account.RegistrationAnswer.Refused;
import tsunagari.link.site.Site;

/** Somebody asks for an account at the site, which they get once they have confirmed its address. */
@ApplicationScoped
public class RegisterAccount {

    private final AccountRegistry accounts;

    RegisterAccount(AccountRegistry accounts) {
        this.accounts = accounts;
    }

    /**
     * Asks for it, once for each form: one that is sent twice is one request. One that was gone back to and changed is
     * another.
     *
     * @param form by which the form is known
     * @throws tsunagari.link.account.AccountServiceUnavailable if there is no answer; a mail may be sent all the same
     */
    public RegistrationAnswer register(Site site, Application application, FormId form) {
        RegistrationAnswer answer = accounts.register(site, application, key(form.value()));
        return answer.match(new RegistrationAnswer.Cases<>(Accepted::new, Refused::new, throttled -> throttled,
                () -> accounts.register(site, application, key(UUID.randomUUID().toString()))));
    }

    private static IdempotencyKey key(String unique) {
        return new IdempotencyKey("register." + unique);
    }
}
