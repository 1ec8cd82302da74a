package tsunagari.system;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tsunagari.contract.AccountContract;
import tsunagari.contract.Credentials;
import tsunagari.contract.Group;
import tsunagari.contract.ServerUnderTest;
import tsunagari.events.keys.KeyFolder;
import tsunagari.events.keys.SigningKeys;
import tsunagari.launcher.Service;

/** Our own account-service keeps the contract that others are given to implement, in the place of link-service. */
@OnTheRunningSystem
class AccountContractIT {
    private RunningSystem system;

    @BeforeEach
    void remember(RunningSystem running) {
        system = running;
    }

    private ServerUnderTest server(String site, String loginId) {
        SigningKeys keys = new SigningKeys(
            KeyFolder.es256(system.stack().settings().data().signingKey().getParent(), "link-service's keys"));
        return ServerUnderTest.of(system.at(Service.ACCOUNT, ""), site, system.at(Service.LINK, "").toString(),
            keys.current(), account(loginId));
    }

    private static Credentials account(String loginId) {
        return new Credentials(loginId, Sites.PASSWORD);
    }

    @TestFactory
    Stream<DynamicTest> a_site_of_addresses_that_opens_and_closes_accounts() {
        return new AccountContract(server("hellowork", "hanako@example.com")
            .with(Group.REGISTRATION, Group.WITHDRAWAL, Group.MAILS)
            .withSuspended(account("shiro@example.com")).withDisposable(account("saburo@example.com"))).tests();
    }

    @TestFactory
    Stream<DynamicTest> a_site_of_user_ids_whose_back_office_answers() {
        return new AccountContract(server("nenkin", "nanako").with(Group.DEFERRED, Group.MAILS)).tests();
    }

    @TestFactory
    Stream<DynamicTest> a_site_of_numbers() {
        return new AccountContract(server("etax", "1234567890123456")).tests();
    }
}
