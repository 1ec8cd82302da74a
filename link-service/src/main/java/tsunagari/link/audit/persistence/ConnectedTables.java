package tsunagari.link.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tsunagari.link.audit.ConnectedAccount;
import tsunagari.link.audit.ConnectedAccounts;
import tsunagari.link.platform.persistence.SqlRows;

@ApplicationScoped
class ConnectedTables implements ConnectedAccounts {

    /** The last transition up to the time says what the connection was in then. */
    private static final String ACCOUNTS = """
            select c.id, c.site, c.issuer, c.subject, c.account_id, c.generation, h.transition, h.occurred_at
            from connection c join connection_history h on h.connection_id = c.id and h.seq =
                (select max(seq) from connection_history where connection_id = c.id and occurred_at <= ?)
            where c.site = ? and c.id > ? and h.transition in ('ESTABLISHED', 'REQUESTED')
            """;

    private final SqlRows sql;

    ConnectedTables(SqlRows sql) {
        this.sql = sql;
    }

    @Override
    public List<ConnectedAccount> answer(Question question, String after, int most) {
        List<Object> values = new ArrayList<>(List.of(question.at(), question.site().value(), after));
        String conditions = condition("c.subject", question.subject(), values)
                + condition("c.account_id", question.account().map(Object::toString), values);
        values.add(most);
        return sql.select(ConnectedTables::account, ACCOUNTS + conditions + "order by c.id limit ?", values.toArray());
    }

    private static String condition(String column, Optional<String> value, List<Object> values) {
        value.ifPresent(values::add);
        return value.map(it -> "and " + column + " = ? ").orElse("");
    }

    private static ConnectedAccount account(ResultSet row) throws SQLException {
        return new ConnectedAccount(row.getString("id"), row.getString("site"), row.getString("issuer"),
                row.getString("subject"), row.getString("account_id"), row.getLong("generation"),
                row.getString("transition").equals("REQUESTED") ? "PENDING" : "ACTIVE",
                SqlRows.instant(row, "occurred_at"));
    }
}
