package tsunagari.link.support.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.KeptProblem;
import tsunagari.link.support.Problems;

/** Writes problems on a thread of its own: whoever has one may be on an event loop, or have no database. */
@ApplicationScoped
class ProblemTable implements Problems {

    private static final Logger LOG = Logger.getLogger(ProblemTable.class);

    private final EntityManager database;
    private final Transactions transactions;
    private final ManagedExecutor executor;

    ProblemTable(EntityManager database, Transactions transactions, ManagedExecutor executor) {
        this.database = database;
        this.transactions = transactions;
        this.executor = executor;
    }

    @Override
    public void keep(KeptProblem problem) {
        try {
            executor.execute(() -> write(problem));
        } catch (RejectedExecutionException e) {
            lost(problem, e);
        }
    }

    private void write(KeptProblem problem) {
        try {
            transactions.run(() -> database.createNativeQuery("""
                    insert into problem (site, reference, problem, cause, occurred_at) values (?1, ?2, ?3, ?4, ?5)""")
                    .setParameter(1, problem.site().value()).setParameter(2, problem.reference().value())
                    .setParameter(3, problem.problem()).setParameter(4, problem.cause().orElse(null))
                    .setParameter(5, problem.at())
                    .executeUpdate());
        } catch (RuntimeException e) {
            lost(problem, e);
        }
    }

    private static void lost(KeptProblem problem, RuntimeException failure) {
        LOG.warnf("problem.lost reference=%s reason=%s", problem.reference(), failure.getClass().getSimpleName());
    }
}
