package tsunagari.link.support.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import tsunagari.link.account.AccountId;
import tsunagari.link.platform.page.desk.DeskBlock;
import tsunagari.link.platform.page.desk.DeskBlockPage;
import tsunagari.link.platform.page.desk.DeskError;
import tsunagari.link.platform.page.desk.DeskErrors;
import tsunagari.link.platform.page.desk.DeskLiftedPage;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;
import tsunagari.link.support.LiftBlock;
import tsunagari.link.support.ReadBlock;
import tsunagari.link.support.SupportReason;
import tsunagari.link.support.web.Roles;
import tsunagari.link.support.web.SupportCaller;

/** The support desk lets an account be connected again. By POST: the account is in no address. */
@Path("/support/desk/block-lift")
@RolesAllowed(Roles.SUPPORT)
public class DeskBlockResource {

    private final DeskPages pages;
    private final Sites sites;
    private final SupportCaller caller;
    private final ReadBlock readBlock;
    private final LiftBlock liftBlock;
    private final Clock clock;

    DeskBlockResource(DeskPages pages, Sites sites, SupportCaller caller, ReadBlock readBlock, LiftBlock liftBlock,
            Clock clock) {
        this.pages = pages;
        this.sites = sites;
        this.caller = caller;
        this.readBlock = readBlock;
        this.liftBlock = liftBlock;
        this.clock = clock;
    }

    /** Lifts the block. Harmless if it is sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@RestForm String site, @RestForm String account, @RestForm String reason) {
        SiteId at = sites.find(Optional.ofNullable(site).orElse("")).orElseThrow(NotFoundException::new).id();
        AccountId blocked = SearchInput.account(Optional.ofNullable(account).orElse(""))
                .orElseThrow(BadRequestException::new);
        return Reasons.parse(reason).map(why -> lift(at, blocked, why)).orElseGet(() -> again(at, blocked));
    }

    private Response lift(SiteId site, AccountId account, SupportReason reason) {
        boolean lifted = liftBlock.lift(site, account, reason, caller.get());
        return pages.show(200, new DeskLiftedPage(pages.frame(), clock.instant(), lifted));
    }

    /** A block that has ended by itself needs no reason any more. */
    private Response again(SiteId site, AccountId account) {
        Optional<Instant> until = readBlock.until(site, account, caller.get());
        DeskErrors errors = until.map(blocked -> DeskErrors.of(DeskError.REASON_MISSING)).orElse(DeskErrors.NONE);
        return pages.show(errors.any() ? DeskStart.UNPROCESSABLE : 200, new DeskBlockPage(pages.frame(),
                new DeskBlock(site.value(), account.value(), until, errors)));
    }
}
