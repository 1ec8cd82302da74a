package tsunagari.link.mypage.web;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.mypage.WithdrawAccount;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.WithdrawPage;
import tsunagari.link.platform.page.WithdrawnPage;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.platform.web.SitePages;
import tsunagari.link.session.web.SignedIn;
import tsunagari.link.support.Reference;

/** 退会: the person gives their account up. */
@Path("/{site}")
public class WithdrawResource {

    private static final EndFlow.Kind WITHDRAWAL =
            new EndFlow.Kind(ReleaseReason.ACCOUNT_WITHDRAWN, "mypage/withdraw", "withdrawn");

    private final SiteParam site;
    private final SignedIn signedIn;
    private final SitePages pages;
    private final WithdrawAccount withdrawAccount;
    private final EndFlow flow;
    private final SecureRandom random;

    WithdrawResource(SiteParam site, SignedIn signedIn, SitePages pages, WithdrawAccount withdrawAccount, EndFlow flow,
            SecureRandom random) {
        this.site = site;
        this.signedIn = signedIn;
        this.pages = pages;
        this.withdrawAccount = withdrawAccount;
        this.flow = flow;
        this.random = random;
    }

    /** Asks whether the account is to end. */
    @GET
    @Path("mypage/withdraw")
    @Authenticated
    public Response ask() {
        return pages.show(200, new WithdrawPage(pages.frame(), signedIn.session().connection().id().toString()));
    }

    /** Ends the account, and with it connection and sessions. Harmless if it is sent again. */
    @POST
    @Path("mypage/withdraw")
    @PermitAll
    public Response withdraw(@RestForm String connection) {
        try {
            return flow.end(WITHDRAWAL, connection,
                    mine -> withdrawAccount.withdraw(site.get(), mine, Reference.random(random)));
        } catch (AccountServiceUnavailable e) {
            return pages.problem(Problem.WITHDRAWAL_UNFINISHED, "/" + site.get().id() + "/mypage/withdraw");
        }
    }

    /** Says that the account has ended, and when, to whoever knows the id of its connection. */
    @GET
    @Path("withdrawn")
    @PermitAll
    public Response withdrawn(@RestQuery String c) {
        return pages.show(200, new WithdrawnPage(pages.frame(), flow.receipt(WITHDRAWAL, c)));
    }
}
