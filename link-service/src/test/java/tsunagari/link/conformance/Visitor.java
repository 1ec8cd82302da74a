package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.OutsideWorld;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.browser.Hop;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.FaultDescription;
import tsunagari.portal.junit.control.FaultDescription.Scope;
import tsunagari.portal.junit.control.FaultOrder;
import tsunagari.portal.junit.control.JournalQuery;
import tsunagari.portal.junit.control.PortalControl;

/**
 * Somebody with an account at a site, connected already, and what there was of theirs before the test began. Faults are
 * armed for their browser alone.
 */
final class Visitor {

    private final String site;
    private final String person = "person-" + UUID.randomUUID();
    private final String account = "account-" + UUID.randomUUID();
    private final PortalControl portal;
    private final Browser browser;
    private final Rows rows;
    private final int historyBefore;
    private final JournalQuery sinceThen;

    private Visitor(String site, String issuer, Rows rows) {
        this.site = site;
        this.rows = rows;
        this.portal = new PortalControl(issuer);
        this.browser = new Browser(issuer).signInAs(person);
        connects();
        this.historyBefore = rows.historyEntriesOfAccount(account);
        this.sinceThen = portal.journal().fromNowOn().client(site);
        assertThat(historyBefore).isEqualTo(1);
    }

    /** Somebody new, connected to this site through its portal. */
    static Visitor at(String site, String issuer, Rows rows) {
        return new Visitor(site, issuer, rows);
    }

    Browser browser() {
        return browser;
    }

    String person() {
        return person;
    }

    PortalControl portal() {
        return portal;
    }

    String account() {
        return account;
    }

    /** Requests of this site's since this visitor came. */
    JournalQuery journal() {
        return sinceThen;
    }

    /** Lets a fault strike this browser every time. */
    ArmedFault meets(Fault fault) {
        return portal.faults().untilCleared(fault).inBrowser(browser).arm();
    }

    /** Lets a fault strike every time, and nobody else as far as the portal can tell people apart there. */
    ArmedFault meets(FaultDescription fault) {
        FaultOrder order = portal.faults().untilCleared(fault.fault());
        if (fault.scopes().contains(Scope.BROWSER)) {
            return meets(fault.fault());
        }
        return (fault.scopes().contains(Scope.SUBJECT) ? order.forSubject(person) : order).arm();
    }

    /** A portal with this fault signs the visitor in to nothing, and once it is well again, does. */
    void rejects(Fault fault) {
        try (ArmedFault armed = meets(fault)) {
            gotNothing(opens());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
        isSignedIn(opens());
    }

    /** The same, and the code that came is not even tried. */
    void rejectsBeforeTheCodeIsRedeemed(Fault fault) {
        try (ArmedFault armed = meets(fault)) {
            gotNothing(opens());
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
            redeemedNothing();
        }
        isSignedIn(opens());
    }

    /** A portal may do this. */
    void accepts(Fault fault) {
        try (ArmedFault armed = meets(fault)) {
            isSignedIn(opens());
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
        }
    }

    /** Is signed in once more and signs out again, by which the site gets to know the portal as it is now. */
    void comesAndGoes() {
        isSignedIn(opens());
        browser.post(URI.create(OutsideWorld.linkUrl() + "/" + site + "/logout"), Map.of());
    }

    /** Comes by the hub's link of the site. */
    Walk opens() {
        return browser.open(site);
    }

    /** Comes by the hub's つなぐ. */
    Walk connectsAgain() {
        return browser.connect(site);
    }

    /** Comes by the hub's つなぐ and consents. */
    Walk connects() {
        FakeAccounts.verify(account);
        Walk consent = browser.connect(site);
        assertThat(consent.status()).as(consent.toString()).isEqualTo(200);
        return browser.submit(consent.end(), Map.of("loginId", loginId(), "password", "Tsunagari-2026"));
    }

    /** The walk ended at the home page, signed in. */
    void isSignedIn(Walk walk) {
        assertThat(walk.status()).as(walk.toString()).isEqualTo(200);
        assertThat(walk.uri().getPath()).isEqualTo("/" + site + "/mypage");
        assertThat(rows.sessionsOfAccount(account)).isEqualTo(1);
    }

    /** The portal is well again, which the site notices by itself within this time. */
    void isSignedInBefore(Duration limit) {
        await().atMost(limit).untilAsserted(() -> isSignedIn(opens()));
    }

    /** The walk ended at a page with a reference, and left nothing behind: no session, no consent page, no change. */
    void gotNothing(Walk walk) {
        assertThat(walk.status()).as(walk.toString()).isIn(400, 502, 503);
        assertThat(walk.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(walk.hops().stream().filter(this::signsIn)).as(walk.toString()).isEmpty();
        assertThat(rows.sessionsOfAccount(account)).isZero();
        assertThat(rows.historyEntriesOfAccount(account)).isEqualTo(historyBefore);
        assertThat(walk.hops().stream().map(Hop::uri).filter(uri -> String.valueOf(uri.getQuery()).contains("h=")))
                .isEmpty();
    }

    /** The walk ended where somebody gets to whom the site has no connection with. */
    void isNotKnown(Walk walk) {
        assertThat(walk.uri().getPath()).as(walk.toString()).isEqualTo("/" + site + "/mismatch");
        assertThat(walk.hops().stream().filter(this::signsIn)).as(walk.toString()).isEmpty();
        assertThat(rows.sessionsOfAccount(account)).isZero();
    }

    /** No code was redeemed. */
    void redeemedNothing() {
        assertThat(sinceThen.neverCalled("/token")).isTrue();
    }

    private boolean signsIn(Hop hop) {
        return hop.setsCookie("tsunagari_link_" + site + "_s");
    }

    private String loginId() {
        return site.equals("etax") ? "1234567890123456" : "hanako@example.com";
    }
}
