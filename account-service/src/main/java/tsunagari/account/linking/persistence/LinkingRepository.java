package tsunagari.account.linking.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockOptions;
import org.hibernate.jpa.SpecHints;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.linking.Linking;
import tsunagari.account.linking.LinkingAnswer;
import tsunagari.account.linking.Linkings;

/** {@link Linkings} in MariaDB. */
@ApplicationScoped
class LinkingRepository implements Linkings, PanacheRepositoryBase<LinkingEntity, Long> {

    @Override
    public Optional<Linking> lock(Linking.Key key) {
        return row(key).map(LinkingEntity::toLinking);
    }

    @Override
    public void add(Linking.Key key, Instant notedAt, Optional<Instant> completesAt) {
        persistAndFlush(LinkingEntity.of(key, notedAt, completesAt));
    }

    @Override
    public void answer(Linking.Key key, LinkingAnswer answer, Instant at) {
        LinkingEntity row = row(key).orElseThrow();
        row.result = answer.result();
        row.reason = answer.reason().orElse(null);
        row.completesAt = null;
        row.answeredAt = at;
    }

    @Override
    public List<Linking> lockDue(Instant now, int most) {
        return find("from LinkingEntity l where l.completesAt <= ?1 and exists (select 1 from AccountEntity a"
                + " where a.site = l.site and a.accountId = l.accountId and a.status <> ?2) order by l.completesAt",
                now, AccountStatus.WITHDRAWN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, LockOptions.SKIP_LOCKED)
                .page(0, most).list().stream().map(LinkingEntity::toLinking).toList();
    }

    private Optional<LinkingEntity> row(Linking.Key key) {
        return find("site = ?1 and accountId = ?2 and connectionId = ?3",
                key.site().value(), key.account().value(), key.connection().value())
                .withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }
}
