/** What is deleted when. */
package tsunagari.link.retention;
