package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
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
    @TempDir
    Path folder;

    private RunningSystem system;

    @BeforeEach
    void remember(RunningSystem running) {
        system = running;
    }

    private Path keys() {
        return system.stack().settings().data().signingKey().getParent();
    }

    private ServerUnderTest server(String site, String loginId) {
        SigningKeys keys = new SigningKeys(KeyFolder.es256(keys(), "link-service's keys"));
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

    /** The packaged command, which has no JUnit beside it. */
    private Program.Ended command(String password) throws IOException, InterruptedException {
        return new Program(RunningSystem.ROOT.resolve("account-contract/target/account-contract.jar"), folder).run(Map.of(),
            "--url", system.at(Service.ACCOUNT, "").toString(), "--site", "hellowork",
            "--issuer", system.at(Service.LINK, "").toString(), "--key-directory", keys().toString(),
            "--login-id", "hanako@example.com", "--password", password);
    }

    @Test
    void the_packaged_command_ends_with_0_if_nothing_fails() throws Exception {
        Program.Ended ended = command(Sites.PASSWORD);

        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ended.lines()).anyMatch(line -> line.startsWith("ok    tokens: a good token is accepted"))
            .last().asString().matches("[1-9][0-9]* checks, 0 failed; not checked: .*mails");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void the_packaged_command_ends_with_1_and_names_what_fails() throws Exception {
        Program.Ended ended = command("another-password");

        assertThat(ended.code()).as(ended.output()).isEqualTo(1);
        assertThat(ended.lines()).anyMatch(line -> line.startsWith("FAIL  credentials: the right password opens the account"));
        assertThat(ended.output()).doesNotContain("another-password");
    }

    @TestFactory
    Stream<DynamicTest> a_site_of_numbers() {
        return new AccountContract(server("etax", "1234567890123456")).tests();
    }
}
