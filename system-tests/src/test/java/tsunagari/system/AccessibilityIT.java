package tsunagari.system;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.DisownPage;
import tsunagari.system.pages.HubPage;
import tsunagari.system.pages.MailboxPage;
import tsunagari.system.pages.MismatchPage;
import tsunagari.system.pages.PendingPage;
import tsunagari.system.pages.RegistrationPage;
import tsunagari.system.pages.ReplacePage;

/** Every page of the journeys, in each language: axe finds nothing, and nothing scrolls sideways at 320 px. */
@InBrowser
class AccessibilityIT {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_portals_pages(String language, Citizen citizen, RunningSystem system) {
        Inspection inspection = new Inspection(citizen, language);
        citizen.open(system.portal("/"));
        citizen.on("lang-" + language).click();
        inspection.of("start");
        inspection.at("sign-in", system.portal("/sign-in").toString());
        HubPage hub = citizen.signIn("taro");
        inspection.of("hub");
        inspection.at("menu", system.portal("/menu").toString());
        inspection.at("help", system.portal("/help/hellowork").toString());
        hub = citizen.hub();
        hub.release("hellowork");
        inspection.of("release");
        citizen.on("consent").click();
        inspection.of("hub after a release");
        hub.connect("hellowork").connect("taro@example.com", Sites.PASSWORD);
        inspection.of("completed");
        inspection.at("not found", system.portal("/no-such-page").toString());
        inspection.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_sites_pages(String language, Citizen citizen, RunningSystem system) {
        Inspection inspection = new Inspection(citizen, language);
        ConsentPage consent = citizen.beginConnect("saburo", "denpa");
        citizen.on("lang-" + language).click();
        inspection.of("consent, user id");
        consent = citizen.beginConnect("hanako", "hellowork");
        citizen.on("lang-" + language).click();
        inspection.of("consent");
        consent.fill("hanako@example.com", "not-the-password").consent();
        consent.wasRefusedFor("hanako@example.com");
        inspection.of("consent refused");
        consent.connect("hanako@example.com", Sites.PASSWORD).use();
        inspection.of("home");
        citizen.on("withdraw").click();
        inspection.of("withdraw");
        citizen.on("back").click();
        citizen.on("home-release").click();
        inspection.of("release");
        citizen.on("confirm").click();
        inspection.of("released");
        citizen.signIn("taro").signIn("hellowork").withdraw();
        inspection.of("withdrawn");
        inspection.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_pages_of_registration(String language, Citizen citizen, RunningSystem system) {
        Inspection inspection = new Inspection(citizen, language);
        citizen.open(system.site("hellowork", "/register"));
        citizen.on("lang-" + language).click();
        inspection.of("registration");
        RegistrationPage form = new RegistrationPage(citizen.input()).arrived();
        form.send("nobody", "short", "other");
        inspection.of("registration refused");
        form.register("new@example.com", Sites.PASSWORD);
        inspection.of("mail sent");
        String link = new Mailbox(system).link("new@example.com", "/register/confirm").toString();
        inspection.at("mailed link in another browser", link + "&by=password");
        inspection.at("mailed link", link);
        form.confirm();
        inspection.of("account made");
        inspection.at("link without a token", system.site("hellowork", "/register/confirm").toString());
        inspection.at("registration elsewhere", system.site("etax", "/register").toString());
        inspection.report();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void the_sites_pages_when_something_is_wrong(String language, Citizen citizen, RunningSystem system) {
        Inspection inspection = new Inspection(citizen, language);
        citizen.open(system.site("hellowork", "/mypage"));
        citizen.on("lang-" + language).click();
        inspection.of("home without a session");
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived();
        inspection.of("mismatch");
        inspection.at("registration", system.site("hellowork", "/register").toString());
        ConsentPage consent = citizen.beginConnect("goro", "hellowork");
        consent.fill("goro@example.com", Sites.PASSWORD).consent();
        inspection.of("offer to move a connection");
        new ReplacePage(citizen.input()).arrived().consent();
        citizen.open(system.at(Service.ACCOUNT, "/mailbox?to=goro@example.com"));
        DisownPage disown = new MailboxPage(citizen.input()).holds(1).disown();
        citizen.on("lang-" + language).click();
        inspection.of("disowning a connection");
        disown.confirm();
        inspection.of("disowned");
        citizen.beginConnect("nanako", "nenkin").fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
        new PendingPage(citizen.input()).arrived();
        inspection.of("processing");
        inspection.at("callback out of nowhere", system.site("hellowork", "/callback?code=x&state=y").toString());
        inspection.at("not found", system.site("hellowork", "/no-such-page").toString());
        citizen.signIn("taro").signIn("hellowork").signOut();
        inspection.of("signed out");
        inspection.report();
    }
}
