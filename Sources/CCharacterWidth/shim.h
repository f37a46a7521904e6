#pragma once
#include <stdint.h>
#include <wchar.h>

// POSIX.1-2017 wcwidth: the C library declares it only under _XOPEN_SOURCE, which is settled
// before this header is read when Swift imports the library.
extern int wcwidth(wchar_t character);

/// The columns of a terminal that a character takes; -1 for one that cannot be shown.
static inline int tg_character_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
