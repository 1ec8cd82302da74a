package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.history.OwnersEvidence.Change;
import tsunagari.link.notification.OwnerNotice.Kind;

/** Whether each owner was told once of each thing that happened to their account, and of nothing else. */
final class Correspondence {

    private final Stage stage;

    Correspondence(Stage stage) {
        this.stage = stage;
    }

    /** One thing that an owner is told. */
    record Told(String connection, AccountId account, Kind kind) {

        private static Optional<Told> of(Change change) {
            return kind(change).map(kind -> new Told(change.connection(), new AccountId(change.account()), kind));
        }

        private static Optional<Kind> kind(Change change) {
            return Optional.ofNullable(switch (change.transition()) {
                case REQUESTED -> change.reason() == ReleaseReason.REPLACED ? Kind.REPLACED : null;
                case ESTABLISHED -> change.reason() == ReleaseReason.REPLACED ? Kind.REPLACED : Kind.CONNECTED;
                case RELEASED -> switch (change.reason()) {
                    case REPLACED, ACCOUNT_WITHDRAWN -> null;
                    case OWNER_DISOWNED -> Kind.DISOWNED;
                    default -> Kind.RELEASED;
                };
                default -> null;
            });
        }
    }

    /** Once nothing is under way. @param more what happened without a transition */
    void isComplete(Set<Told> more) {
        assertThat(stage.owners().evidence().untold()).as("notices that are left").isEmpty();
        List<Told> mailed = stage.owners().mailbox().letters().stream()
                .map(it -> new Told(it.connection(), it.account(), it.kind())).toList();
        List<Change> changes = stage.owners().evidence().changes(stage.name());
        Set<Told> due = Stream.concat(changes.stream().map(Told::of).flatMap(Optional::stream), more.stream())
                .collect(Collectors.toSet());
        assertThat(due).as("what owners were told").containsAll(mailed);
        assertThat(ofOwners(mailed)).as("what owners were told").containsExactlyInAnyOrderElementsOf(ofOwners(due));
    }

    /** Nobody owns an account that was withdrawn. */
    private List<Told> ofOwners(Collection<Told> told) {
        return told.stream().filter(it -> stage.directory().statusOf(it.account()) != AccountStatus.WITHDRAWN).toList();
    }
}
