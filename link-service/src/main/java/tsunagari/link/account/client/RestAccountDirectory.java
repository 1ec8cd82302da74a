package tsunagari.link.account.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import java.net.ConnectException;
import java.util.function.Function;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.Announcement;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.client.ServiceTokens.Scope;
import tsunagari.link.account.client.AccountApis.Guarded;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.Site;

/** Asks the account service. Whatever is not an answer that it may give is {@link AccountServiceUnavailable}. */
@ApplicationScoped
class RestAccountDirectory implements AccountDirectory {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final AccountApis apis;
    private final Answers answers;
    private final ServiceTokens tokens;
    private final SubjectKeys subjectKeys;

    RestAccountDirectory(AccountApis apis, Answers answers, ServiceTokens tokens, SubjectKeys subjectKeys) {
        this.apis = apis;
        this.answers = answers;
        this.tokens = tokens;
        this.subjectKeys = subjectKeys;
    }

    @Override
    public CredentialVerification verify(Site site, Credentials credentials) {
        VerificationRequest request = new VerificationRequest(credentials.loginId(), credentials.password().reveal(),
                subjectKeys.of(site.id(), credentials.guesser()), credentials.clientAddress());
        return ask(site, Guarded::credentials, "credential verification", CredentialVerification.class, api -> answers.read(
                api.verify(tokens.bearer(Scope.VERIFY_CREDENTIALS), site.id().value(), request),
                VerificationAnswer.class).verdict());
    }

    @Override
    public AccountStatus status(Site site, AccountId account) {
        return ask(site, Guarded::others, "account status", AccountStatus.class, api -> {
            try {
                StatusAnswer answer = answers.read(readStatus(api, site, account), StatusAnswer.class);
                return Answers.required(answer.status(), "status");
            } catch (WebApplicationException e) {
                if (e.getResponse().getStatus() == NOT_FOUND) {
                    e.getResponse().close();
                    return AccountStatus.WITHDRAWN;
                }
                throw e;
            }
        });
    }

    /** Tries again where nobody has heard the question, for instance while the account service is restarted. */
    private InputStream readStatus(AccountApi api, Site site, AccountId account) {
        try {
            return api.status(tokens.bearer(Scope.READ_ACCOUNTS), site.id().value(), account.value());
        } catch (ProcessingException e) {
            if (e.getCause() instanceof ConnectException) {
                return api.status(tokens.bearer(Scope.READ_ACCOUNTS), site.id().value(), account.value());
            }
            throw e;
        }
    }

    @Override
    public MismatchCause resolveMismatch(Site site, ConnectionStateAtSite state) {
        return ask(site, Guarded::others, "mismatch resolution", MismatchCause.class, api -> Answers.required(answers.read(
                api.resolve(tokens.bearer(Scope.RESOLVE_MISMATCHES), site.id().value(), ResolutionRequest.of(state)),
                ResolutionAnswer.class).cause(), "cause"));
    }

    @Override
    public Announcement announce(Site site, AccountId account, ConnectionId connection) {
        return ask(site, Guarded::others, "announcement of a linking", Announcement.class, api -> {
            try {
                api.announce(tokens.bearer(Scope.ANNOUNCE_LINKINGS), site.id().value(), account.value(),
                        connection.toString());
                return Announcement.NOTED;
            } catch (WebApplicationException e) {
                return refusal(e);
            }
        });
    }

    private static Announcement refusal(WebApplicationException answer) {
        Announcement refusal = switch (answer.getResponse().getStatus()) {
            case NOT_FOUND -> Announcement.ACCOUNT_UNKNOWN;
            case CONFLICT -> Announcement.ANSWERED;
            default -> throw answer;
        };
        answer.getResponse().close();
        return refusal;
    }

    private <T> T ask(Site site, Function<Guarded, Fuse> fuse, String question, Class<T> type,
            Function<AccountApi, T> call) {
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
}
