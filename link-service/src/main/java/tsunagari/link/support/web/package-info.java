/** The API of the support desk and of auditors. */
package tsunagari.link.support.web;
