/** What a browser is shown: page models, their templates and texts, languages and the headers of every response. */
package tsunagari.link.platform.page;
