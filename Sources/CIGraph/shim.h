// First, because igraph.h defines _GNU_SOURCE, and glibc's types must be those that Swift knows.
#include <stdint.h>
#include <sys/select.h>

#include <igraph/igraph.h>

#include "../CLateLibrary/include/late.h"

// igraph's vectors are reached through macros, which Swift does not import: here they are views
// over plain arrays. Each call returns igraph's error code.

static inline int treatygraph_make(
    igraph_t *graph, int64_t nodes, const int64_t *ends, int64_t edges) {
  // The default handler ends the process.
  TG_LATE(igraph, igraph_set_error_handler)(TG_LATE(igraph, igraph_error_handler_ignore));
  igraph_vector_int_t list;
  TG_LATE(igraph, igraph_vector_int_view)(&list, (const igraph_integer_t *)ends, 2 * edges);
  return TG_LATE(igraph, igraph_create)(graph, &list, nodes, IGRAPH_UNDIRECTED);
}

static inline int treatygraph_strength(
    const igraph_t *graph, const double *weights, int64_t edges, double *strength) {
  igraph_vector_t weight, result;
  TG_LATE(igraph, igraph_vector_view)(&weight, weights, edges);
  int code = TG_LATE(igraph, igraph_vector_init)(&result, 0);
  if (code) return code;
  code = TG_LATE(igraph, igraph_strength)(graph, &result, TG_LATE(igraph, igraph_vss_all)(), IGRAPH_ALL, IGRAPH_LOOPS, &weight);
  if (!code) TG_LATE(igraph, igraph_vector_copy_to)(&result, strength);
  TG_LATE(igraph, igraph_vector_destroy)(&result);
  return code;
}

static inline int treatygraph_leiden(
    const igraph_t *graph, const double *weights, int64_t edges, const double *strength,
    double resolution, int64_t iterations, uint64_t seed, int64_t *membership,
    double *quality) {
  igraph_vector_t weight, node;
  TG_LATE(igraph, igraph_vector_view)(&weight, weights, edges);
  TG_LATE(igraph, igraph_vector_view)(&node, strength, TG_LATE(igraph, igraph_vcount)(graph));
  igraph_vector_int_t result;
  int code = TG_LATE(igraph, igraph_vector_int_init)(&result, 0);
  if (code) return code;
  TG_LATE(igraph, igraph_rng_seed)(TG_LATE(igraph, igraph_rng_default)(), seed);
  igraph_integer_t count;
  code = TG_LATE(igraph, igraph_community_leiden)(
      graph, &weight, &node, resolution, 0.01, 0, iterations, &result, &count, quality);
  if (!code) TG_LATE(igraph, igraph_vector_int_copy_to)(&result, (igraph_integer_t *)membership);
  TG_LATE(igraph, igraph_vector_int_destroy)(&result);
  return code;
}

static inline int treatygraph_modularity(
    const igraph_t *graph, const double *weights, int64_t edges, const int64_t *membership,
    double *modularity) {
  igraph_vector_t weight;
  TG_LATE(igraph, igraph_vector_view)(&weight, weights, edges);
  igraph_vector_int_t groups;
  TG_LATE(igraph, igraph_vector_int_view)(&groups, (const igraph_integer_t *)membership, TG_LATE(igraph, igraph_vcount)(graph));
  return TG_LATE(igraph, igraph_modularity)(graph, &groups, &weight, 1, 0, modularity);
}

static inline int treatygraph_betweenness(
    const igraph_t *graph, const double *distances, int64_t edges, double *betweenness) {
  igraph_vector_t distance, result;
  TG_LATE(igraph, igraph_vector_view)(&distance, distances, edges);
  int code = TG_LATE(igraph, igraph_vector_init)(&result, 0);
  if (code) return code;
  code = TG_LATE(igraph, igraph_betweenness)(graph, &result, TG_LATE(igraph, igraph_vss_all)(), 0, edges ? &distance : 0);
  if (!code) TG_LATE(igraph, igraph_vector_copy_to)(&result, betweenness);
  TG_LATE(igraph, igraph_vector_destroy)(&result);
  return code;
}

static inline void treatygraph_destroy(igraph_t *graph) { TG_LATE(igraph, igraph_destroy)(graph); }

static inline const char *treatygraph_reason(int code) {
  return TG_LATE(igraph, igraph_strerror)((igraph_error_t)code);
}
