package tsunagari.link.support.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.support.Advice;
import tsunagari.link.support.Happening;
import tsunagari.link.support.Reference;

/**
 * What is behind a reference. Nothing in it names a person.
 *
 * @param connectionId the connection that it is about, if there is one
 * @param happenings what happened, oldest first
 * @param likelyCause why, most likely
 * @param tellCaller what to tell whoever reads the reference out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseView(String reference, String site, String connectionId, List<HappeningView> happenings,
        Texts likelyCause, Texts tellCaller) {

    /** Empty if nothing happened. */
    static Optional<CaseView> of(Reference reference, List<Happening> happenings) {
        return Advice.matter(happenings).map(matter -> new CaseView(reference.value(),
                happenings.stream().flatMap(it -> it.site().stream()).findFirst().orElse(null),
                happenings.stream().flatMap(it -> it.connection().stream()).map(ConnectionId::toString).findFirst()
                        .orElse(null),
                happenings.stream().map(HappeningView::of).toList(),
                Texts.of(advice -> advice.likelyCause(matter)), Texts.of(advice -> advice.tell(matter))));
    }
}
