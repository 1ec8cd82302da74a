package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.Password;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.connection.Connections;
import tsunagari.link.connection.ConnectAccount;
import tsunagari.link.connection.ConnectOutcome;
import tsunagari.link.connection.FollowProof;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.connection.ReleaseOwnConnection;
import tsunagari.link.connection.ReplaceConnection;
import tsunagari.link.handshake.Browser;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.handshake.CompleteHandshake;
import tsunagari.link.handshake.Handshake;
import tsunagari.link.handshake.HandshakeOutcome;
import tsunagari.link.handshake.PortalAuthentication;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.handshake.Target;
import tsunagari.link.linking.AccountEvent;
import tsunagari.link.linking.AnnounceLinkings;
import tsunagari.link.linking.ExpireLinkings;
import tsunagari.link.linking.ReceiveAccountEvent;
import tsunagari.link.platform.Transactions;
import tsunagari.link.portal.PortalRelease;
import tsunagari.link.portal.ReceivePortalRelease;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.support.Caller;
import tsunagari.link.support.Reference;
import tsunagari.link.support.ReleaseForCaller;
import tsunagari.link.support.SupportReason;

/** Everything that anybody can do to a connection at {@code hellowork}. */
@ApplicationScoped
public class UseCases {

    @Inject
    CompleteHandshake completeHandshake;
    @Inject
    ConnectAccount connectAccount;
    @Inject
    FollowProof followProof;
    @Inject
    ReplaceConnection replaceConnection;
    @Inject
    ReleaseOwnConnection releaseOwnConnection;
    @Inject
    ReleaseForCaller releaseForCaller;
    @Inject
    ReceivePortalRelease receivePortalRelease;
    @Inject
    ReceiveAccountEvent receiveAccountEvent;
    @Inject
    AnnounceLinkings announceLinkings;
    @Inject
    ExpireLinkings expireLinkings;
    @Inject
    Connections connections;
    @Inject
    Transactions transactions;
    @Inject
    Sites sites;
    @Inject
    SecureRandom random;
    @Inject
    Clock clock;

    Site site() {
        return sites.get(new SiteId("hellowork"));
    }

    PortalSubject subject(String subject) {
        return new PortalSubject(site().portal().issuer(), subject);
    }

    /** A whole handshake of the subject in a browser of its own, up to the consent page. */
    ProofClaim consentPage(String subject) {
        BrowserBinding browser = BrowserBinding.random(random);
        HandshakeOutcome outcome = handshake(Target.CONNECT, subject, browser);
        return new ProofClaim(site(), ((HandshakeOutcome.ConsentWanted) outcome).handle(), browser);
    }

    ConnectOutcome consent(ProofClaim claim, AccountId account) {
        return connectAccount.connect(claim,
                new ConnectAccount.Consent(account.value(), new Password("right"), "192.0.2.1"));
    }

    /** The second consent, on what the first was answered with. */
    ConnectOutcome replace(ProofClaim claim) {
        return replaceConnection.replace(claim);
    }

    void cancel(ProofClaim claim) {
        followProof.cancel(claim);
    }

    HandshakeOutcome signIn(String subject) {
        return handshake(Target.MYPAGE, subject, BrowserBinding.random(random));
    }

    private HandshakeOutcome handshake(Target target, String subject, BrowserBinding browser) {
        Handshake handshake = new Handshake(site(), UUID.randomUUID().toString(), target, Reference.random(random),
                browser.fingerprint(), clock.instant(), false);
        return completeHandshake.complete(handshake, new PortalAuthentication(subject(subject),
                Optional.of(clock.instant()), Optional.empty(), Optional.empty()),
                new Browser(Optional.of(browser), Optional.empty()));
    }

    void releaseAtSite(String connection) {
        Connection held = transactions.run(() -> connections.find(ConnectionId.of(connection)).orElseThrow());
        releaseOwnConnection.release(held, Reference.random(random));
    }

    void releaseByDesk(String connection) {
        releaseForCaller.release(ConnectionId.of(connection), SupportReason.CALLER_ASKED, new Caller("desk"));
    }

    void receive(PortalRelease release) {
        receivePortalRelease.receive(site(), release);
    }

    void receive(AccountEvent event) {
        receiveAccountEvent.receive(site(), event);
    }

    void announce() {
        announceLinkings.announceDue();
    }

    void expire() {
        expireLinkings.expireOverdue();
    }
}
