#ifndef TREATYGRAPH_LATE_H
#define TREATYGRAPH_LATE_H

/* Libraries that most commands do without. To link them would cost every start of the program half of
   its time, so that each is loaded at the first call of a function of it. */
typedef enum {
  tg_library_curl,
  tg_library_graphviz,
  tg_library_igraph,
  tg_library_gmime,
  tg_library_pq,
  tg_library_xlsxwriter,
  tg_library_microhttpd,
  tg_library_count
} tg_library;

/* The address of a function. Where the library is not installed the program ends with a line that says
   so, as it would where it were linked. */
void *tg_symbol(tg_library library, const char *name);

/* A function that its header declares, to be called. */
#define TG_LATE(library, name) ((__typeof__(&name))tg_symbol(tg_library_##library, #name))

#endif
