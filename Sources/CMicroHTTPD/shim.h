#include <arpa/inet.h>
#include <netinet/in.h>
#include <string.h>

#include <microhttpd.h>

#include "../CLateLibrary/include/late.h"

/* What bounds a server, whoever calls it. */
typedef struct {
  /* 0 for any that is free. */
  uint16_t port;
  unsigned connections;
  /* After which a connection on which nothing happens is closed. */
  unsigned seconds;
  /* Of a request's head. */
  size_t head;
} tg_mhd_bounds;

/* Listens on the loopback interface only, with a thread for each connection. Swift imports no variadic
   functions. */
static inline struct MHD_Daemon *tg_mhd_start(
    tg_mhd_bounds bounds, MHD_AccessHandlerCallback handle, MHD_RequestCompletedCallback completed,
    void *context) {
  struct sockaddr_in place;
  memset(&place, 0, sizeof place);
  place.sin_family = AF_INET;
  place.sin_port = htons(bounds.port);
  place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return TG_LATE(microhttpd, MHD_start_daemon)(
      MHD_USE_THREAD_PER_CONNECTION | MHD_USE_INTERNAL_POLLING_THREAD, bounds.port, NULL, NULL, handle,
      context, MHD_OPTION_SOCK_ADDR, &place, MHD_OPTION_CONNECTION_LIMIT, bounds.connections,
      MHD_OPTION_CONNECTION_TIMEOUT, bounds.seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT, bounds.head,
      MHD_OPTION_NOTIFY_COMPLETED, completed, context, MHD_OPTION_END);
}
static inline void tg_mhd_stop(struct MHD_Daemon *daemon) { TG_LATE(microhttpd, MHD_stop_daemon)(daemon); }

/* The port that it listens on; 0 where the library does not tell. */
static inline uint16_t tg_mhd_port(struct MHD_Daemon *daemon) {
  const union MHD_DaemonInfo *info =
      TG_LATE(microhttpd, MHD_get_daemon_info)(daemon, MHD_DAEMON_INFO_BIND_PORT);
  return info == NULL ? 0 : info->port;
}
static inline int tg_mhd_values(
    struct MHD_Connection *connection, enum MHD_ValueKind kind, MHD_KeyValueIterator each, void *context) {
  return TG_LATE(microhttpd, MHD_get_connection_values)(connection, kind, each, context);
}
static inline struct MHD_Response *tg_mhd_response(const void *bytes, size_t count) {
  /* The bytes are copied: the library does not write to them. */
  return TG_LATE(microhttpd, MHD_create_response_from_buffer)(
      count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}
static inline void tg_mhd_header(struct MHD_Response *response, const char *name, const char *value) {
  TG_LATE(microhttpd, MHD_add_response_header)(response, name, value);
}
static inline enum MHD_Result tg_mhd_queue(
    struct MHD_Connection *connection, unsigned status, struct MHD_Response *response) {
  return TG_LATE(microhttpd, MHD_queue_response)(connection, status, response);
}
static inline void tg_mhd_release(struct MHD_Response *response) {
  TG_LATE(microhttpd, MHD_destroy_response)(response);
}
