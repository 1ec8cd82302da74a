package tsunagari.contract;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What link-service relies on when it calls an account API, as checks of a server. From JUnit 5:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> my_api_keeps_the_contract() {
 *     return new AccountContract(ServerUnderTest.of(url, "library", issuer, key, account)).tests();
 * }
 * }</pre>
 */
public final class AccountContract {

    private final ServerUnderTest server;

    /** @param server nothing is asked of it yet */
    public AccountContract(ServerUnderTest server) {
        this.server = server;
    }

    /** The checks of the chosen groups, in the order in which they are best run. */
    public List<Check> checks() {
        Api api = new Api(server);
        return Stream.of(Group.values()).filter(server.groups()::contains)
                .flatMap(group -> checksOf(group, api).stream()).toList();
    }

    private List<Check> checksOf(Group group, Api api) {
        return switch (group) {
            case TOKENS -> new TokenChecks(server, api).all();
            case CREDENTIALS -> new CredentialChecks(server, api).all();
            case ACCOUNTS -> new AccountChecks(api).all();
            case DEFERRED -> new LinkingChecks(api).all();
            case REGISTRATION -> new RegistrationChecks(server, api).all();
            case WITHDRAWAL -> new WithdrawalChecks(server, api).all();
            case MAILS -> new MailChecks(api).all();
        };
    }

    /** A test for each check. */
    public Stream<DynamicTest> tests() {
        return checks().stream().map(check -> DynamicTest.dynamicTest(check.group().option() + ": " + check.name(), () -> {
            Verdict verdict = check.run();
            if (!verdict.kept()) {
                throw new AssertionError("expected " + check.expected() + "; came " + verdict.came());
            }
        }));
    }
}
