package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ConnectOutcome;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.history.Model.Entry;
import tsunagari.link.testing.TestClock;

/** What people do on consent pages. Each of it is also said to the model. */
final class Consents {

    private final Stage stage;
    /** The forms that have made a connection. */
    private final List<ProofClaim> used = new ArrayList<>();
    private final List<Offered> offers = new ArrayList<>();

    /** A page that offers to move the account's connection. */
    private record Offered(ProofClaim claim, String subject, AccountId account) {
    }

    Consents(Stage stage) {
        this.stage = stage;
    }

    void connect() {
        String subject = stage.somebody();
        AccountId account = stage.anyAccount();
        Class<?> expected = expectConsent(subject, account);
        ProofClaim claim = stage.service().consentPage(subject);
        ConnectOutcome answer = stage.service().consent(claim, account);
        stage.answered(() -> assertThat(answer).isInstanceOf(expected));
        keep(claim, subject, account, answer);
        if (stage.random().nextInt(3) == 0) {
            stage.service().consent(claim, account);
        }
    }

    private Class<?> expectConsent(String subject, AccountId account) {
        if (standing(subject).isPresent()) {
            return ConnectOutcome.Connected.class;
        }
        if (stage.directory().statusOf(account) != AccountStatus.ACTIVE) {
            return ConnectOutcome.Rejected.class;
        }
        if (stage.expected().blocked(account.value(), TestClock.now())) {
            return ConnectOutcome.Blocked.class;
        }
        if (stage.expected().holder(account.value()).filter(it -> !it.subject().equals(subject)).isPresent()) {
            return SimulatedAccounts.reachable(account) ? ConnectOutcome.ReplacementOffered.class
                    : ConnectOutcome.ConnectedElsewhere.class;
        }
        stage.expected().connect(subject, account.value(), SimulatedAccounts.waits(account), null);
        return ConnectOutcome.Connected.class;
    }

    /** The subject's live connection that the portal has not lost: one that it confirmed before it sends them to connect. */
    private Optional<Entry> standing(String subject) {
        return stage.expected().live(subject).filter(it -> !stage.evidence().acknowledged(it.id()));
    }

    private void keep(ProofClaim claim, String subject, AccountId account, ConnectOutcome answer) {
        if (answer instanceof ConnectOutcome.ReplacementOffered) {
            offers.add(new Offered(claim, subject, account));
        } else if (answer instanceof ConnectOutcome.Connected && stage.evidence().consumed(claim.handle())) {
            used.add(claim);
        }
    }

    /** A form that has made a connection is sent again, much later. */
    void consentAgain() {
        stage.any(used, claim -> {
            stage.service().consent(claim, stage.anyAccount());
            stage.service().replace(claim);
        });
    }

    void cancel() {
        ProofClaim claim = stage.service().consentPage(stage.somebody());
        stage.service().cancel(claim);
        ConnectOutcome answer = stage.service().consent(claim, stage.accounts().get(0));
        stage.answered(() -> assertThat(answer).isInstanceOf(ConnectOutcome.Expired.class));
    }

    /** Somebody else's account, the right password and a second consent. */
    void replace() {
        String subject = stage.somebody();
        List<Entry> others = stage.expected().live().stream().filter(it -> !it.subject().equals(subject)).toList();
        stage.any(others, held -> replace(subject, new AccountId(held.account())));
    }

    private void replace(String subject, AccountId account) {
        Class<?> expected = expectConsent(subject, account);
        ProofClaim claim = stage.service().consentPage(subject);
        ConnectOutcome answer = stage.service().consent(claim, account);
        stage.answered(() -> assertThat(answer).isInstanceOf(expected));
        keep(claim, subject, account, answer);
        if (answer instanceof ConnectOutcome.ReplacementOffered) {
            take(new Offered(claim, subject, account));
        }
    }

    /** At any time: too late, once more, or when the connection that it was about has ended. */
    void takeOffer() {
        stage.any(offers, this::take);
    }

    private void take(Offered offer) {
        Class<?> expected = expectTaken(offer);
        ConnectOutcome answer = stage.service().replace(offer.claim());
        stage.answered(() -> assertThat(answer).isInstanceOf(expected));
        if (stage.random().nextInt(3) == 0) {
            stage.service().replace(offer.claim());
        }
    }

    private Class<?> expectTaken(Offered offer) {
        Optional<OwnersEvidence.Offer> open = stage.owners().evidence().offer(offer.claim().handle());
        if (open.isEmpty()) {
            return stage.evidence().consumed(offer.claim().handle()) ? ConnectOutcome.class : ConnectOutcome.Expired.class;
        }
        Instant now = TestClock.now();
        String account = offer.account().value();
        if (!now.isBefore(open.get().until())) {
            return ConnectOutcome.Expired.class;
        }
        if (stage.expected().live(offer.subject()).filter(it -> !lost(it, open.get())).isPresent()) {
            return ConnectOutcome.Connected.class;
        }
        if (stage.directory().statusOf(offer.account()) != AccountStatus.ACTIVE
                || stage.expected().blocked(account, now)) {
            return ConnectOutcome.Expired.class;
        }
        stage.expected().move(offer.subject(), account, SimulatedAccounts.waits(offer.account()));
        return ConnectOutcome.Connected.class;
    }

    private boolean lost(Entry live, OwnersEvidence.Offer offer) {
        return stage.owners().evidence().acknowledgedBefore(live.id(), offer.proved());
    }
}
