#include <graphviz/gvc.h>

#include "../CLateLibrary/include/late.h"

static inline GVC_t *tg_graphviz_context(const lt_symlist_t *plugins) {
  return TG_LATE(graphviz, gvContextPlugins)(plugins, 0);
}
static inline Agraph_t *tg_graphviz_read(const char *text) {
  return TG_LATE(graphviz, agmemread)(text);
}
static inline void tg_graphviz_close(Agraph_t *graph) { TG_LATE(graphviz, agclose)(graph); }
static inline int tg_graphviz_lay_out(GVC_t *context, Agraph_t *graph, const char *engine) {
  return TG_LATE(graphviz, gvLayout)(context, graph, engine);
}
static inline void tg_graphviz_free_layout(GVC_t *context, Agraph_t *graph) {
  TG_LATE(graphviz, gvFreeLayout)(context, graph);
}
static inline int tg_graphviz_render(GVC_t *context, Agraph_t *graph, const char *format, char **data,
                                     unsigned int *count) {
  return TG_LATE(graphviz, gvRenderData)(context, graph, format, data, count);
}
static inline void tg_graphviz_free(char *data) { TG_LATE(graphviz, gvFreeRenderData)(data); }
static inline void tg_graphviz_report_to(agusererrf report) { TG_LATE(graphviz, agseterrf)(report); }
