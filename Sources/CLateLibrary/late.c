#include "late.h"

#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

/* The versions that the headers are of; Debian and Ubuntu have curl with either encryption. */
static const char *const files[tg_library_count][2] = {
    [tg_library_curl] = {"libcurl-gnutls.so.4", "libcurl.so.4"},
    [tg_library_graphviz] = {"libgvc.so.6", NULL},
    [tg_library_igraph] = {"libigraph.so.3", NULL},
    [tg_library_gmime] = {"libgmime-3.0.so.0", NULL},
    [tg_library_pq] = {"libpq.so.5", NULL},
    [tg_library_xlsxwriter] = {"libxlsxwriter.so.4", "libxlsxwriter.so.5"},
    [tg_library_microhttpd] = {"libmicrohttpd.so.12", NULL},
};

static _Atomic(void *) handles[tg_library_count];

static void *handle(tg_library library) {
  void *known = atomic_load(&handles[library]);
  if (known != NULL) return known;
  for (int place = 0; place < 2 && files[library][place] != NULL; place++) {
    void *opened = dlopen(files[library][place], RTLD_LAZY | RTLD_LOCAL);
    if (opened == NULL) continue;
    /* Two threads may open it at once: both get the same handle. */
    atomic_store(&handles[library], opened);
    return opened;
  }
  return NULL;
}

void *tg_symbol(tg_library library, const char *name) {
  void *opened = handle(library);
  void *found = opened == NULL ? NULL : dlsym(opened, name);
  if (found == NULL) {
    fprintf(stderr, "error: the library %s is missing, or not the right one: .ci/setup installs it\n",
            files[library][0]);
    exit(3);
  }
  return found;
}
