package tsunagari.link.support.desk.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import tsunagari.link.platform.config.DeskAddress;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Frames;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Pages;

/** Pages of the support desk as answers. */
@RequestScoped
public class DeskPages {

    private final RoutingContext request;
    private final Pages pages;
    private final Frames frames;
    private final DeskAddress address;

    DeskPages(RoutingContext request, Pages pages, Frames frames, DeskAddress address) {
        this.request = request;
        this.pages = pages;
        this.frames = frames;
        this.address = address;
    }

    /** The frame of the page that is asked for; of one that a form led to, no GET shows it again but the start. */
    Frame frame() {
        return request.request().method() == HttpMethod.POST ? frame(DeskAddress.START) : frames.ofDesk(request);
    }

    /** The frame of a page that another address shows again. */
    Frame frame(String self) {
        return frames.ofDesk(request, self);
    }

    Response show(int status, Page page) {
        return pages.respond(status, page);
    }

    /** Leads on to another page. @param path from the root, and perhaps a query */
    Response to(String path) {
        return Response.seeOther(address.page(path)).build();
    }
}
