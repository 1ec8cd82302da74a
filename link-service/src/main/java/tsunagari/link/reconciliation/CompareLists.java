package tsunagari.link.reconciliation;

import java.util.List;
import java.util.Optional;
import tsunagari.link.connection.Connection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.site.Site;

/**
 * Merges the portal's list and the site's own, both in the order of subjects, with one page of each in memory. That a
 * list lacks a subject is only concluded when it has given a later one out, or has ended.
 */
final class CompareLists {

    static final int PAGE = 1000;

    private final Walk<PortalEntry> portal;
    private final Walk<Connection> own;

    CompareLists(Site site, PortalList portalList, SiteList siteList, Transactions transactions) {
        this.portal = new Walk<>(new PortalPages(site, portalList), it -> it.subject().subject());
        this.own = new Walk<>(new OwnPages(site, siteList, transactions), it -> it.subject().subject());
    }

    /** Hears of each subject that one of the lists has. */
    interface Listener {
        /** One subject. At least one of the two is there. */
        void pair(Optional<Connection> here, Optional<PortalEntry> there) throws BrokenList;
    }

    void compare(Listener listener) throws BrokenList {
        while (true) {
            Optional<String> there = portal.subject();
            Optional<String> here = own.subject();
            if (there.isEmpty() && here.isEmpty()) {
                return;
            }
            int order = there.isEmpty() ? 1 : here.isEmpty() ? -1 : there.get().compareTo(here.get());
            listener.pair(order >= 0 ? Optional.of(own.take()) : Optional.empty(),
                    order <= 0 ? Optional.of(portal.take()) : Optional.empty());
        }
    }

    private static final class PortalPages implements Walk.Source<PortalEntry> {

        private final Site site;
        private final PortalList list;
        private Optional<String> cursor = Optional.empty();
        private boolean last;

        PortalPages(Site site, PortalList list) {
            this.site = site;
            this.list = list;
        }

        @Override
        public List<PortalEntry> next() throws BrokenList {
            if (last) {
                return List.of();
            }
            PortalList.Page page = list.read(site, cursor);
            cursor = page.next();
            last = cursor.isEmpty();
            // A page without entries that is not the last one could go on for ever.
            if (page.entries().isEmpty() && !last) {
                throw new BrokenList(RunEnd.LIST_MALFORMED);
            }
            return page.entries();
        }
    }

    private static final class OwnPages implements Walk.Source<Connection> {

        private final Site site;
        private final SiteList list;
        private final Transactions transactions;
        private String after = "";

        OwnPages(Site site, SiteList list, Transactions transactions) {
            this.site = site;
            this.list = list;
            this.transactions = transactions;
        }

        @Override
        public List<Connection> next() {
            List<Connection> page = transactions.run(() -> list.live(site, after, PAGE));
            if (!page.isEmpty()) {
                after = page.get(page.size() - 1).subject().subject();
            }
            return page;
        }
    }
}
