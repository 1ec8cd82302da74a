package tsunagari.link.account.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountRegistry;
import tsunagari.link.account.IdempotencyKey;
import tsunagari.link.account.OwnerMail;
import tsunagari.link.account.RegistrationAnswer;
import tsunagari.link.account.client.AccountApis.Guarded;
import tsunagari.link.account.client.ServiceTokens.Scope;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.site.Site;

/** Has the account service make accounts, end them, and write to their owners. */
@ApplicationScoped
class RestAccountRegistry implements AccountRegistry, OwnerMail {

    private final AccountCalls calls;
    private final Answers answers;
    private final ServiceTokens tokens;
    private final Clock clock;

    RestAccountRegistry(AccountCalls calls, Answers answers, ServiceTokens tokens, Clock clock) {
        this.calls = calls;
        this.answers = answers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public RegistrationAnswer register(Site site, Application application, IdempotencyKey key) {
        RegistrationRequest request = RegistrationRequest.of(application, site.page("register/confirm"));
        return calls.ask(site, Guarded::registrations, "registration", RegistrationAnswer.class,
                api -> AccountCalls.answer(() -> answers.read(api.register(tokens.bearer(Scope.REGISTER_ACCOUNTS, site),
                        key.value(), site.id().value(), request), RegistrationBody.class).answer(), this::refusal));
    }

    private Optional<RegistrationAnswer> refusal(Response response) {
        return switch (response.getStatus()) {
            case AccountCalls.BAD_REQUEST -> Optional.of(new RegistrationAnswer.Refused());
            case AccountCalls.UNPROCESSABLE -> Optional.of(new RegistrationAnswer.KeyReused());
            case AccountCalls.TOO_MANY_REQUESTS -> retryAfter(response).map(
                    seconds -> new RegistrationAnswer.Throttled(clock.instant().plusSeconds(seconds)));
            default -> Optional.empty();
        };
    }

    /** Seconds (RFC 9110, section 10.2.3), of which there is a day at most. */
    private static Optional<Integer> retryAfter(Response response) {
        return Optional.ofNullable(response.getHeaderString(HttpHeaders.RETRY_AFTER))
                .filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf);
    }

    @Override
    public ConfirmationAnswer confirm(Site site, Confirmation confirmation) {
        return calls.ask(site, Guarded::registrations, "confirmation", ConfirmationAnswer.class,
                api -> AccountCalls.answer(() -> answers.read(api.confirm(tokens.bearer(Scope.CONFIRM_ACCOUNTS, site),
                        site.id().value(), ConfirmationRequest.of(confirmation)), ConfirmationBody.class).answer(),
                        response -> response.getStatus() == AccountCalls.BAD_REQUEST
                                ? Optional.of(ConfirmationAnswer.INVALID) : Optional.empty()));
    }

    @Override
    public void withdraw(Site site, AccountId account, IdempotencyKey key) {
        calls.ask(site, Guarded::others, "withdrawal", Boolean.class, api -> AccountCalls.answer(() -> {
            api.withdraw(tokens.bearer(Scope.WITHDRAW_ACCOUNTS, site), key.value(), site.id().value(), account.value());
            return true;
        }, response -> response.getStatus() == AccountCalls.NOT_FOUND ? Optional.of(false) : Optional.empty()));
    }

    @Override
    public Answer tell(Site site, OwnerNotice notice, Optional<URI> disown) {
        return calls.ask(site, Guarded::background, "notification", Answer.class, api -> AccountCalls.answer(
                () -> answers.read(api.notify(tokens.bearer(Scope.NOTIFY_OWNERS, site), notice.key().value(),
                        site.id().value(), notice.account().value(), NotificationRequest.of(notice, disown)),
                        NotificationBody.class).answer(),
                RestAccountRegistry::refusalOfNotice));
    }

    private static Optional<Answer> refusalOfNotice(Response response) {
        return switch (response.getStatus()) {
            case AccountCalls.NOT_FOUND -> Optional.of(Answer.ACCOUNT_UNKNOWN);
            case AccountCalls.BAD_REQUEST, AccountCalls.UNPROCESSABLE -> Optional.of(Answer.REFUSED);
            default -> Optional.empty();
        };
    }
}
