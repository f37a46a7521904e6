#include <xlsxwriter.h>

#include "../CLateLibrary/include/late.h"

// Only what a table needs: a sheet of texts and numbers below a bold line that stays where it is. Texts are
// written as texts, so that none is ever taken for a formula.

static inline lxw_workbook *treatygraph_workbook(const char *path) {
  return TG_LATE(xlsxwriter, workbook_new)(path);
}

static inline lxw_format *treatygraph_bold(lxw_workbook *book) {
  lxw_format *format = TG_LATE(xlsxwriter, workbook_add_format)(book);
  TG_LATE(xlsxwriter, format_set_bold)(format);
  return format;
}

static inline lxw_worksheet *treatygraph_sheet(lxw_workbook *book, const char *name) {
  lxw_worksheet *sheet = TG_LATE(xlsxwriter, workbook_add_worksheet)(book, name);
  if (sheet) TG_LATE(xlsxwriter, worksheet_freeze_panes)(sheet, 1, 0);
  return sheet;
}

static inline int treatygraph_text(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, lxw_format *format) {
  return TG_LATE(xlsxwriter, worksheet_write_string)(sheet, row, column, text, format);
}

static inline int treatygraph_number(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, double number) {
  return TG_LATE(xlsxwriter, worksheet_write_number)(sheet, row, column, number, NULL);
}

static inline int treatygraph_close(lxw_workbook *book) {
  return TG_LATE(xlsxwriter, workbook_close)(book);
}

static inline const char *treatygraph_fault(int code) {
  return TG_LATE(xlsxwriter, lxw_strerror)((lxw_error)code);
}
