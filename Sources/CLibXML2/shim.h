#include <libxml/xmlversion.h>
/* Debian's libxml2 pulls in the system's ICU headers, which contradict those inside Foundation.
   Only the inside of a structure that nobody touches depends on them. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
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
