package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.handshake.HandshakeOutcome;
import tsunagari.link.history.Model.Entry;
import tsunagari.link.history.Model.State;

/** What people do, at the site, at the portal and by the support desk. Each of it is also said to the model. */
final class People {

    private final Stage stage;

    People(Stage stage) {
        this.stage = stage;
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
            stage.expected().release(subject, ReleaseReason.ACCOUNT_WITHDRAWN);
        }
        HandshakeOutcome answer = stage.service().signIn(subject);
        stage.answered(() -> assertThat(answer).isInstanceOf(answered));
    }

    void releaseAtSite() {
        stage.expected().latest(stage.somebody()).ifPresent(latest -> {
            stage.expected().release(latest.subject(), ReleaseReason.RELEASED_AT_SITE);
            stage.service().releaseAtSite(latest.id());
        });
    }

    void releaseByDesk() {
        stage.expected().latest(stage.somebody()).ifPresent(latest -> {
            stage.expected().release(latest.subject(), ReleaseReason.RELEASED_BY_SUPPORT);
            stage.service().releaseByDesk(latest.id());
        });
    }

    void releaseAtPortal() {
        stage.portal().release(stage.service().subject(stage.somebody()));
    }
}
