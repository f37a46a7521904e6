#include <string.h>

#include "../CLateLibrary/include/late.h"

/* The few functions of GMime, GObject and GLib that are needed, declared here: the flags that
   pkg-config gives for their headers are none that the package manager takes. */

typedef struct {
  unsigned char *data;
  unsigned int len;
} tg_byte_array;
typedef void (*tg_mail_visitor)(void *parent, void *part, void *data);

void g_mime_init(void);
void *g_mime_stream_mem_new(void);
void *g_mime_stream_mem_new_with_buffer(const char *bytes, size_t count);
tg_byte_array *g_mime_stream_mem_get_byte_array(void *stream);
void *g_mime_parser_new_with_stream(void *stream);
void *g_mime_parser_construct_message(void *parser, void *options);
const char *g_mime_message_get_subject(void *message);
void g_mime_message_foreach(void *message, tg_mail_visitor visit, void *data);
const char *g_mime_object_get_header(void *object, const char *name);
void *g_mime_object_get_content_type(void *object);
int g_mime_content_type_is_type(void *type, const char *type_name, const char *subtype);
char *g_mime_content_type_get_mime_type(void *type);
const char *g_mime_content_type_get_parameter(void *type, const char *name);
int g_mime_part_is_attachment(void *part);
void *g_mime_part_get_content(void *part);
const char *g_mime_part_get_content_location(void *part);
long g_mime_data_wrapper_write_to_stream(void *content, void *stream);
size_t g_mime_part_get_type(void);
int g_type_check_instance_is_a(void *instance, size_t type);
void g_object_unref(void *object);
void g_free(void *memory);

typedef void (*tg_mail_part)(void *context, const char *type, const char *charset,
                             const char *location, const unsigned char *bytes, long count);

typedef struct {
  tg_mail_part take;
  void *context;
  long left;
} tg_mail_walk;

static inline void tg_mail_visit(void *parent, void *part, void *data) {
  (void)parent;
  tg_mail_walk *walk = (tg_mail_walk *)data;
  if (!TG_LATE(gmime, g_type_check_instance_is_a)(part, TG_LATE(gmime, g_mime_part_get_type)()) || walk->left-- <= 0) return;
  void *type = TG_LATE(gmime, g_mime_object_get_content_type)(part);
  if (type == NULL) return;
  int is_page = TG_LATE(gmime, g_mime_content_type_is_type)(type, "application", "xhtml+xml");
  if (!is_page && !TG_LATE(gmime, g_mime_content_type_is_type)(type, "text", "*")) return;
  if (TG_LATE(gmime, g_mime_part_is_attachment)(part)) return;
  void *content = TG_LATE(gmime, g_mime_part_get_content)(part);
  if (content == NULL) return;
  void *stream = TG_LATE(gmime, g_mime_stream_mem_new)();
  TG_LATE(gmime, g_mime_data_wrapper_write_to_stream)(content, stream);
  tg_byte_array *bytes = TG_LATE(gmime, g_mime_stream_mem_get_byte_array)(stream);
  char *name = TG_LATE(gmime, g_mime_content_type_get_mime_type)(type);
  walk->take(walk->context, name, TG_LATE(gmime, g_mime_content_type_get_parameter)(type, "charset"),
             TG_LATE(gmime, g_mime_part_get_content_location)(part), bytes->data, (long)bytes->len);
  TG_LATE(gmime, g_free)(name);
  TG_LATE(gmime, g_object_unref)(stream);
}

/* Parses one message and calls back for each part that is text, decoded, at most so many. The
   subject and the date are for the caller to free. Returns 0 where it is no message. */
static inline int tg_mail_read(const char *bytes, size_t count, long most_parts, tg_mail_part take,
                               void *context, char **subject, char **date) {
  void *stream = TG_LATE(gmime, g_mime_stream_mem_new_with_buffer)(bytes, count);
  void *parser = TG_LATE(gmime, g_mime_parser_new_with_stream)(stream);
  void *message = TG_LATE(gmime, g_mime_parser_construct_message)(parser, NULL);
  TG_LATE(gmime, g_object_unref)(parser);
  TG_LATE(gmime, g_object_unref)(stream);
  if (message == NULL) return 0;
  const char *title = TG_LATE(gmime, g_mime_message_get_subject)(message);
  const char *day = TG_LATE(gmime, g_mime_object_get_header)(message, "Date");
  *subject = title == NULL ? NULL : strdup(title);
  *date = day == NULL ? NULL : strdup(day);
  tg_mail_walk walk = {take, context, most_parts};
  TG_LATE(gmime, g_mime_message_foreach)(message, tg_mail_visit, &walk);
  TG_LATE(gmime, g_object_unref)(message);
  return 1;
}

static inline void tg_mail_prepare(void) { TG_LATE(gmime, g_mime_init)(); }
