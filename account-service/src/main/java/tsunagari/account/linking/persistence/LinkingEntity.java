package tsunagari.account.linking.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.SiteId;
import tsunagari.account.linking.ConnectionId;
import tsunagari.account.linking.Linking;
import tsunagari.account.linking.LinkingResult;

/** Row of the table {@code linking}. */
@Entity
@Table(name = "linking")
class LinkingEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
    String site;
    @Column(name = "account_id")
    String accountId;
    @Column(name = "connection_id")
    String connectionId;
    @Enumerated(EnumType.STRING)
    LinkingResult result;
    String reason;
    @Column(name = "noted_at")
    Instant notedAt;
    @Column(name = "completes_at")
    Instant completesAt;
    @Column(name = "answered_at")
    Instant answeredAt;

    static LinkingEntity of(Linking.Key key, Instant notedAt, Optional<Instant> completesAt) {
        LinkingEntity row = new LinkingEntity();
        row.site = key.site().value();
        row.accountId = key.account().value();
        row.connectionId = key.connection().value();
        row.notedAt = notedAt;
        row.completesAt = completesAt.orElse(null);
        return row;
    }

    Linking toLinking() {
        return new Linking(
                new Linking.Key(new SiteId(site), new AccountId(accountId), new ConnectionId(connectionId)),
                Optional.ofNullable(result));
    }
}
