#include <curl/curl.h>

#include "../CLateLibrary/include/late.h"

/* setopt and getinfo are macros in the header that check their arguments. */
#undef curl_easy_setopt
#undef curl_easy_getinfo

static inline CURLcode tg_curl_global_init(long flags) {
  return TG_LATE(curl, curl_global_init)(flags);
}
static inline CURL *tg_curl_init(void) { return TG_LATE(curl, curl_easy_init)(); }
static inline void tg_curl_cleanup(CURL *handle) { TG_LATE(curl, curl_easy_cleanup)(handle); }
static inline CURLcode tg_curl_perform(CURL *handle) {
  return TG_LATE(curl, curl_easy_perform)(handle);
}
static inline const char *tg_curl_reason(CURLcode code) {
  return TG_LATE(curl, curl_easy_strerror)(code);
}
static inline struct curl_slist *tg_curl_append(struct curl_slist *list, const char *text) {
  return TG_LATE(curl, curl_slist_append)(list, text);
}
static inline void tg_curl_free(struct curl_slist *list) {
  TG_LATE(curl, curl_slist_free_all)(list);
}

/* Swift imports no variadic functions. */
static inline CURLcode tg_curl_set_long(CURL *handle, CURLoption option, long value) {
  return TG_LATE(curl, curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tg_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return TG_LATE(curl, curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tg_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return TG_LATE(curl, curl_easy_setopt)(handle, option, value);
}
static inline CURLcode tg_curl_set_data(CURL *handle, CURLoption option, curl_write_callback callback) {
  return TG_LATE(curl, curl_easy_setopt)(handle, option, callback);
}
static inline CURLcode tg_curl_set_socket(CURL *handle, curl_opensocket_callback callback) {
  return TG_LATE(curl, curl_easy_setopt)(handle, CURLOPT_OPENSOCKETFUNCTION, callback);
}
static inline CURLcode tg_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return TG_LATE(curl, curl_easy_getinfo)(handle, info, value);
}
static inline CURLcode tg_curl_get_text(CURL *handle, CURLINFO info, char **value) {
  return TG_LATE(curl, curl_easy_getinfo)(handle, info, value);
}
