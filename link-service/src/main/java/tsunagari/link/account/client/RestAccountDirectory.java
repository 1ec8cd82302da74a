package tsunagari.link.account.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.ConnectException;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
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

/** Asks the account service. */
@ApplicationScoped
class RestAccountDirectory implements AccountDirectory {

    private final AccountCalls calls;
    private final Answers answers;
    private final ServiceTokens tokens;
    private final SubjectKeys subjectKeys;

    RestAccountDirectory(AccountCalls calls, Answers answers, ServiceTokens tokens, SubjectKeys subjectKeys) {
        this.calls = calls;
        this.answers = answers;
        this.tokens = tokens;
        this.subjectKeys = subjectKeys;
    }

    @Override
    public CredentialVerification verify(Site site, Credentials credentials) {
        VerificationRequest request = new VerificationRequest(credentials.loginId(), credentials.password().reveal(),
                subjectKeys.of(site.id(), credentials.guesser()), credentials.clientAddress(),
                credentials.provisional() ? true : null);
        return calls.ask(site, Guarded::credentials, "credential verification", CredentialVerification.class,
                api -> answers.read(
                        api.verify(tokens.bearer(Scope.VERIFY_CREDENTIALS, site), site.id().value(), request),
                        VerificationAnswer.class).verdict());
    }

    @Override
    public void settle(Site site, AccountId proven, UUID guess) {
        calls.ask(site, Guarded::background, "settlement", Boolean.class, api -> {
            api.settle(tokens.bearer(Scope.SETTLE_CREDENTIALS, site), site.id().value(), guess.toString(),
                    new SettlementRequest(proven.value()));
            return true;
        });
    }

    @Override
    public AccountStatus status(Site site, AccountId account) {
        return calls.ask(site, Guarded::others, "account status", AccountStatus.class, api -> AccountCalls.answer(
                () -> Answers.required(answers.read(readStatus(api, site, account), StatusAnswer.class).status(),
                        "status"),
                response -> response.getStatus() == AccountCalls.NOT_FOUND
                        ? Optional.of(AccountStatus.WITHDRAWN) : Optional.empty()));
    }

    /** Tries again where nobody has heard the question, for instance while the account service is restarted. */
    private InputStream readStatus(AccountApi api, Site site, AccountId account) {
        try {
            return api.status(tokens.bearer(Scope.READ_ACCOUNTS, site), site.id().value(), account.value());
        } catch (ProcessingException e) {
            if (e.getCause() instanceof ConnectException) {
                return api.status(tokens.bearer(Scope.READ_ACCOUNTS, site), site.id().value(), account.value());
            }
            throw e;
        }
    }

    @Override
    public MismatchCause resolveMismatch(Site site, ConnectionStateAtSite state) {
        ResolutionRequest request = ResolutionRequest.of(state);
        return calls.ask(site, Guarded::others, "mismatch resolution", MismatchCause.class,
                api -> Answers.required(answers.read(
                        api.resolve(tokens.bearer(Scope.RESOLVE_MISMATCHES, site), site.id().value(), request),
                        ResolutionAnswer.class).cause(), "cause"));
    }

    @Override
    public Announcement announce(Site site, AccountId account, ConnectionId connection) {
        return calls.ask(site, Guarded::background, "announcement of a linking", Announcement.class,
                api -> AccountCalls.answer(() -> {
                    api.announce(tokens.bearer(Scope.ANNOUNCE_LINKINGS, site), site.id().value(), account.value(),
                            connection.toString());
                    return Announcement.NOTED;
                }, RestAccountDirectory::refusal));
    }

    private static Optional<Announcement> refusal(Response response) {
        return switch (response.getStatus()) {
            case AccountCalls.NOT_FOUND -> Optional.of(Announcement.ACCOUNT_UNKNOWN);
            case AccountCalls.CONFLICT -> Optional.of(Announcement.ANSWERED);
            default -> Optional.empty();
        };
    }
}
