#include <postgresql/libpq-fe.h>

#include "../CLateLibrary/include/late.h"

static inline PGconn *tg_pq_connect(const char *const *keys, const char *const *values) {
  return TG_LATE(pq, PQconnectdbParams)(keys, values, 1);
}
static inline void tg_pq_finish(PGconn *connection) { TG_LATE(pq, PQfinish)(connection); }
static inline int tg_pq_is_connected(const PGconn *connection) {
  return TG_LATE(pq, PQstatus)(connection) == CONNECTION_OK;
}
static inline int tg_pq_is_in_transaction(const PGconn *connection) {
  PGTransactionStatusType status = TG_LATE(pq, PQtransactionStatus)(connection);
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}
static inline const char *tg_pq_message(const PGconn *connection) {
  return TG_LATE(pq, PQerrorMessage)(connection);
}

/* Without parameters, and of several commands at once. */
static inline PGresult *tg_pq_execute(PGconn *connection, const char *script) {
  return TG_LATE(pq, PQexec)(connection, script);
}
static inline PGresult *tg_pq_prepare(
    PGconn *connection, const char *name, const char *sql, int count, const Oid *types) {
  return TG_LATE(pq, PQprepare)(connection, name, sql, count, types);
}
/* Parameters and results are text. */
static inline PGresult *tg_pq_run(
    PGconn *connection, const char *name, int count, const char *const *values) {
  return TG_LATE(pq, PQexecPrepared)(connection, name, count, values, NULL, NULL, 0);
}

static inline int tg_pq_is_failure(const PGresult *result) {
  ExecStatusType status = TG_LATE(pq, PQresultStatus)(result);
  return status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY;
}
static inline const char *tg_pq_state(const PGresult *result) {
  return TG_LATE(pq, PQresultErrorField)(result, PG_DIAG_SQLSTATE);
}
static inline const char *tg_pq_detail(const PGresult *result) {
  return TG_LATE(pq, PQresultErrorField)(result, PG_DIAG_MESSAGE_PRIMARY);
}
static inline void tg_pq_clear(PGresult *result) { TG_LATE(pq, PQclear)(result); }
static inline int tg_pq_rows(const PGresult *result) { return TG_LATE(pq, PQntuples)(result); }
static inline Oid tg_pq_type(const PGresult *result, int column) {
  return TG_LATE(pq, PQftype)(result, column);
}
static inline int tg_pq_is_null(const PGresult *result, int row, int column) {
  return TG_LATE(pq, PQgetisnull)(result, row, column);
}
static inline const char *tg_pq_value(const PGresult *result, int row, int column) {
  return TG_LATE(pq, PQgetvalue)(result, row, column);
}
static inline int tg_pq_length(const PGresult *result, int row, int column) {
  return TG_LATE(pq, PQgetlength)(result, row, column);
}
