package tsunagari.link.connection.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class HistoryRows implements PanacheRepositoryBase<HistoryRow, HistoryRow.Key> {

    List<HistoryRow> of(String connectionId) {
        return list("connectionId = ?1 order by seq", connectionId);
    }

    HistoryRow last(String connectionId) {
        return find("connectionId = ?1 order by seq desc", connectionId).firstResult();
    }
}
