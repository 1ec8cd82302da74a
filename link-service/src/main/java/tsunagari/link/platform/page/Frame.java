package tsunagari.link.platform.page;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tsunagari.link.site.Accent;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteTexts;

/**
 * What every page needs.
 *
 * @param language the language that the page is rendered in
 * @param site whose page it is; absent on pages that belong to no site, such as an unknown address
 * @param self path and query of a GET that shows this page (or its step) again, without {@code lang}; the language
 *     links are made of it, so it carries nothing secret but a handle
 * @param sample whether the page says that it is a sample and no real public service
 * @param forDesk whether it is a page of the support desk, whose people need no easy Japanese
 */
public record Frame(Language language, Optional<Site> site, String self, boolean sample, boolean forDesk) {

    /** The languages of the support desk's pages. */
    static final Set<Language> OF_DESK = EnumSet.of(Language.JA, Language.EN);

    /** The frame of a page for citizens. */
    public Frame(Language language, Optional<Site> site, String self, boolean sample) {
        this(language, site, self, sample, false);
    }

    /** This page in every language that it has, the current one included. */
    public List<LanguageLink> languageLinks() {
        return (forDesk ? OF_DESK : EnumSet.allOf(Language.class)).stream().map(this::languageLink).toList();
    }

    /** The site's texts in the page's language; empty without a site. */
    public Optional<SiteTexts> texts() {
        return site.map(found -> found.texts(language));
    }

    /** The site's official name, shown beside a translated one; empty on Japanese pages and without a site. */
    public Optional<String> officialSiteName() {
        return site.filter(found -> language != Language.JA).map(found -> found.texts(Language.JA).name());
    }

    /** The site's title of its home page as it stands officially; empty without a site. */
    public Optional<String> officialHomeTitle() {
        return site.map(found -> found.texts(Language.JA).homeTitle());
    }

    /** Whether the official Japanese title is shown beside the page's own. */
    public boolean translated() {
        return language != Language.JA;
    }

    /** The colour of the page: the site's; without a site the first. */
    public Accent accent() {
        return site.map(Site::accent).orElse(Accent.BLUE);
    }

    /** The address of one of the site's pages, from the root: {@code path("mypage")}; the root itself without a site. */
    public String path(String page) {
        return site.map(found -> "/" + found.id() + "/" + page).orElse("/");
    }

    /** The portal's list of sites; empty without a site, and where the portal has none. */
    public Optional<URI> hub() {
        return site.flatMap(found -> found.portal().hubUri());
    }

    /** The origins that a form of this site may pass through on its way to the portal. */
    Set<String> portalOrigins() {
        return site.map(found -> found.portal().origins()).orElse(Set.of());
    }

    private LanguageLink languageLink(Language target) {
        String separator = self.indexOf('?') < 0 ? "?" : "&";
        return new LanguageLink(target, self + separator + "lang=" + target.tag(), target == language);
    }

    /**
     * A link to the same page in one language.
     *
     * @param language the language of the linked page
     * @param href path and query
     * @param current whether it is the language of the page that carries the link
     */
    public record LanguageLink(Language language, String href, boolean current) {
    }
}
