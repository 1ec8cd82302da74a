/** The pages of disowning. */
package tsunagari.link.disown.web;
