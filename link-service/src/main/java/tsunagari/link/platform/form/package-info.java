/** What a refused form shows again when its page is asked for in another language. */
package tsunagari.link.platform.form;
