/** What sites' own pages ask for and do, and how people get there. */
package tsunagari.link.home.web;
