#include <libxml/xmlversion.h>
/* Debian's libxml2 pulls in the system's ICU headers, which contradict those inside Foundation.
   Only the inside of a structure that nobody touches depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlreader.h>

/* libxml2 writes some complaints to standard error whatever its options say; the setting is each
   thread's own. */
static inline void tg_xml_ignore(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}
static inline void tg_xml_be_quiet(void) { xmlSetGenericErrorFunc(NULL, tg_xml_ignore); }

/* xmlFree is a global function pointer, which Swift takes for shared mutable state. */
static inline void tg_xml_free(xmlChar *text) { xmlFree(text); }
static inline void tg_xml_free_text(char *text) { xmlFree(text); }

/* Each fault in the markup copies the name of the element that it stands in, up to 50 kB of it: a
   document with too many of them would take minutes. */
static inline void tg_xml_count_error(void *context, xmlErrorPtr error) {
  (void)error;
  xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
  long *left = (long *)parser->_private;
  if (left != NULL && --*left <= 0) xmlStopParser(parser);
}

/* Reads a document, which is UTF-8 whatever it says, with so many faults at most; what stands before
   the last one is kept. */
static inline xmlDocPtr tg_xml_read(const char *bytes, int size, int options, long most_errors) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  parser->_private = &most_errors;
  parser->sax->serror = tg_xml_count_error;
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, size, NULL, "UTF-8", options);
  xmlFreeParserCtxt(parser);
  return document;
}
