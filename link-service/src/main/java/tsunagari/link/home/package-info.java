/** Sites whose signed-in people are at home at the site's own pages: how they get there, and that the site hears of the end. */
package tsunagari.link.home;
