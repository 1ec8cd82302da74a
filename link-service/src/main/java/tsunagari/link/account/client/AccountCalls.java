package tsunagari.link.account.client;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.client.AccountApis.Guarded;
import tsunagari.link.site.Site;

/** Calls of account services. Whatever is not an answer that they may give is {@link AccountServiceUnavailable}. */
@Singleton
class AccountCalls {

    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY_REQUESTS = 429;

    private final AccountApis apis;

    AccountCalls(AccountApis apis) {
        this.apis = apis;
    }

    /** Calls the site's account service through one of its fuses. @param question what is asked, for the log */
    <T> T ask(Site site, Function<Guarded, Fuse> fuse, String question, Class<T> type, Function<AccountApi, T> call) {
        Guarded account = apis.of(site);
        try {
            return fuse.apply(account).call(() -> call.apply(account.api()), type);
        } catch (WebApplicationException e) {
            e.getResponse().close();
            throw new AccountServiceUnavailable(question + ": status " + e.getResponse().getStatus());
        } catch (Exception e) {
            throw new AccountServiceUnavailable(question + ": " + e.getClass().getSimpleName(), e);
        }
    }

    /** The answer of a call, of which some refusals are answers too. */
    static <T> T answer(Supplier<T> call, Function<Response, Optional<T>> refusals) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            T refusal = refusals.apply(e.getResponse()).orElseThrow(() -> e);
            e.getResponse().close();
            return refusal;
        }
    }
}
