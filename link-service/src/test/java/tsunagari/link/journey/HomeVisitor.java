package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who is connected and signed in at hellowork, whose own pages take whatever they are told.
 *
 * @param subject whom the portal calls them
 * @param account what hellowork calls them
 */
record HomeVisitor(TestBrowser browser, String subject, String account) {

    /** A new one, reachable by mail; nothing that an earlier test asked of the services around is left. */
    static HomeVisitor signedIn() {
        FakePortal.reset();
        FakeAccounts.reset();
        ToldHome.takesWhatItIsTold();
        HomeVisitor visitor = new HomeVisitor(TestBrowser.fresh(), Journey.newSubject(), Journey.newAccount());
        FakeAccounts.verifyReachable(visitor.account);
        visitor.journey().consent(visitor.journey().consentPage(visitor.subject));
        assertThat(Journey.location(visitor.journey().signIn(visitor.subject))).endsWith("/hellowork/mypage");
        return visitor;
    }

    Journey journey() {
        return Journey.of(browser);
    }
}
