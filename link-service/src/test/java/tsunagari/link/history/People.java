package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ConnectOutcome;
import tsunagari.link.connection.ProofClaim;
import tsunagari.link.handshake.HandshakeOutcome;
import tsunagari.link.history.Model.Entry;
import tsunagari.link.history.Model.State;

/** What people do, at the site, at the portal and by the support desk. Each of it is also said to the model. */
final class People {

    private final Stage stage;
    /** The forms that have made a connection. */
    private final List<ProofClaim> used = new ArrayList<>();

    People(Stage stage) {
        this.stage = stage;
    }

    void connect() {
        String subject = stage.somebody();
        AccountId account = stage.anyAccount();
        boolean lost = stage.expected().live(subject).filter(it -> stage.evidence().acknowledged(it.id())).isPresent();
        boolean there = stage.expected().live(subject).isPresent() && !lost;
        boolean connected = there || stage.directory().statusOf(account) == AccountStatus.ACTIVE
                && stage.expected().connect(subject, account.value(), account.value().startsWith("deferred"), lost);
        ProofClaim claim = stage.service().consentPage(subject);
        ConnectOutcome answer = stage.service().consent(claim, account);
        stage.answered(() ->
                assertThat(answer instanceof ConnectOutcome.Connected).as(answer.toString()).isEqualTo(connected));
        if (connected && stage.random().nextInt(3) == 0) {
            stage.service().consent(claim, account);
        }
        if (connected && !there) {
            used.add(claim);
        }
    }

    /** A form that has made a connection is sent again, much later. */
    void consentAgain() {
        stage.any(used, claim -> stage.service().consent(claim, stage.anyAccount()));
    }

    void cancel() {
        ProofClaim claim = stage.service().consentPage(stage.somebody());
        stage.service().cancel(claim);
        ConnectOutcome answer = stage.service().consent(claim, stage.accounts().get(0));
        stage.answered(() -> assertThat(answer).isInstanceOf(ConnectOutcome.Expired.class));
    }

    void signIn() {
        String subject = stage.somebody();
        AccountStatus status = stage.expected().latest(subject)
                .map(it -> stage.directory().statusOf(new AccountId(it.account()))).orElse(AccountStatus.WITHDRAWN);
        State state = stage.expected().latest(subject).map(Entry::state).orElse(State.RELEASED);
        Class<?> answered = state == State.PENDING ? HandshakeOutcome.Waiting.class
                : state == State.ACTIVE && status == AccountStatus.ACTIVE ? HandshakeOutcome.SignedIn.class
                : HandshakeOutcome.Mismatched.class;
        if (state == State.ACTIVE && status == AccountStatus.WITHDRAWN) {
            stage.expected().release(subject);
        }
        HandshakeOutcome answer = stage.service().signIn(subject);
        stage.answered(() -> assertThat(answer).isInstanceOf(answered));
    }

    void releaseAtSite() {
        stage.expected().latest(stage.somebody()).ifPresent(latest -> {
            stage.expected().release(latest.subject());
            stage.service().releaseAtSite(latest.id());
        });
    }

    void releaseByDesk() {
        stage.expected().latest(stage.somebody()).ifPresent(latest -> {
            stage.expected().release(latest.subject());
            stage.service().releaseByDesk(latest.id());
        });
    }

    void releaseAtPortal() {
        stage.portal().release(stage.service().subject(stage.somebody()));
    }
}
