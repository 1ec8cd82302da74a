package tsunagari.system.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tsunagari.system.Citizen;
import tsunagari.system.InBrowser;
import tsunagari.system.RunningSystem;

/**
 * Every page template, in the states that the routes reach and in each of its languages: what must hold on every page is
 * looked at here ({@link Inspection}), and {@code target/contact-sheet/index.html} shows all of it, in the order of the
 * methods.
 */
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourIT {
    private final TourBook book = new TourBook();

    private void walk(Citizen citizen, Consumer<Tour> route) {
        Tour tour = new Tour(citizen, book);
        route.accept(tour);
        tour.report();
    }

    @Test
    @Order(1)
    void the_portal(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new PortalRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(2)
    void the_main_journey_and_the_sites_home(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new HomeRoute(tour, citizen, system).walk());
        if (Strip.WANTED) {
            Strip.write();
        }
    }

    @Test
    @Order(3)
    void consent_and_what_follows(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new ConsentRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(4)
    void registration(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new RegistrationRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(5)
    void problems(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new ProblemRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(6)
    void the_support_desk(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new DeskRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(7)
    void the_mailbox(Citizen citizen, RunningSystem system) {
        walk(citizen, tour -> new MailboxRoute(tour, citizen, system).walk());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void every_page_template_was_seen() {
        assertThat(Pages.unseen(book.pages())).as("a page without a stop").isEmpty();
    }

    @AfterAll
    void show() {
        String counts = new Counts(book).toString();
        System.out.println(counts);
        new ContactSheet(book).write(counts);
    }
}
