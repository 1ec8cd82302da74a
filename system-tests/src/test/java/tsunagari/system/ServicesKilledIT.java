package tsunagari.system;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

/**
 * Portal and account service are killed (SIGKILL) in the middle of what they and link-service tell each other: once they
 * are back, all three sides agree within 60 s, and nothing has happened twice.
 */
@OnTheRunningSystem
class ServicesKilledIT {
    private static final String HANAKO = "hanako@example.com";
    private static final String TARO = "taro@example.com";

    private RunningSystem system;
    private Interruptions interruptions;

    @BeforeEach
    void prepare(RunningSystem running) {
        system = running;
        interruptions = new Interruptions(running);
    }

    @AfterEach
    void everything_runs() throws IOException, InterruptedException {
        interruptions.recover();
    }

    @Test
    void L33_the_portal_is_killed_while_it_takes_the_event_of_a_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro").open("hellowork");
        HttpCitizen.Answer page = taro.get(system.site("hellowork", "/mypage/release"));
        interruptions.freeze(Service.PORTAL);
        CompletableFuture.runAsync(() -> taro.submitOnce(page, "confirm", Map.of()));
        interruptions.await(Service.LINK, Interruptions.ON_ITS_WAY);
        interruptions.kill(Service.PORTAL);
        interruptions.recover();

        Agreement.at(system, "taro", TARO).reached("release at the site, portal killed while it took the event",
            "RELEASED", 2);
    }

    @Test
    void L33_the_portal_is_killed_while_it_delivers_its_own_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        HttpCitizen.Answer page = taro.get(system.portal("/hub/hellowork/release"));
        try (Connection held = interruptions.hold(Service.LINK, "SELECT id FROM connection")) {
            CompletableFuture.runAsync(() -> taro.submitOnce(page, "consent", Map.of()));
            interruptions.await(Service.LINK, Interruptions.LOCK_WAITS + "%from connection %'");
            interruptions.kill(Service.PORTAL);
        }
        interruptions.recover();

        Agreement.at(system, "taro", TARO).reached("release at the portal, portal killed during delivery", "RELEASED", 2);
    }

    @Test
    void L33_the_account_service_is_killed_while_it_delivers_the_event_of_a_withdrawal() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro").open("hellowork");
        Agreement taros = Agreement.at(system, "taro", TARO);
        HttpCitizen.Answer page = taro.get(system.site("hellowork", "/mypage/withdraw"));
        try (Connection held = interruptions.hold(Service.LINK, "SELECT id FROM connection")) {
            CompletableFuture.runAsync(() -> taro.submitOnce(page, "confirm", Map.of()));
            interruptions.await(Service.ACCOUNT, Interruptions.ON_ITS_WAY);
            interruptions.kill(Service.ACCOUNT);
        }
        interruptions.recover();

        taros.reached("withdrawal, account service killed while it delivered the event", "RELEASED", 2);
    }

    @Test
    void L33_the_account_service_is_killed_before_it_commits_the_mail_to_an_owner() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        try (Connection held = interruptions.hold(Service.ACCOUNT, "SELECT id FROM mail")) {
            hanako.submitOnce(form, "consent", Map.of("loginId", HANAKO, "password", Sites.PASSWORD));
            interruptions.await(Service.ACCOUNT, Interruptions.LOCK_WAITS + "%into mail%'");
            interruptions.kill(Service.ACCOUNT);
        }
        interruptions.recover();

        Agreement.at(system, "hanako", HANAKO).reached("connect, account service killed before it committed the mail",
            "ACTIVE", 1);
        new Mailbox(system).holds(HANAKO, 1);
    }
}
