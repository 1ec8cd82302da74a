/** Whether the histories of connections are still what was written, and who was connected to what when. */
package tsunagari.link.audit;
