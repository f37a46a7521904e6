#include "CMatrixKernel.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif
#include <math.h>
#include <stdlib.h>
#include <string.h>

// Vectors are handed to functions that are always inlined, so that no convention of calls counts.
#pragma clang diagnostic ignored "-Wpsabi"

// Eight floats: one AVX register, or two of SSE and NEON. The vector extensions of Clang and GCC
// let one source serve every instruction set; `a * b + c` becomes a fused multiply-add where the
// target has one.
typedef float lanes __attribute__((vector_size(32)));
typedef int mask_lanes __attribute__((vector_size(32)));
typedef float unaligned_lanes __attribute__((vector_size(32), aligned(4), may_alias));

#define LOAD(p) (*(const unaligned_lanes *)(p))
#define STORE(p, v) (*(unaligned_lanes *)(p) = (v))
#define SPLAT(s) ((lanes){(s), (s), (s), (s), (s), (s), (s), (s)})
#define SELECT(mask, a, b) ((lanes)(((mask) & (mask_lanes)(a)) | (~(mask) & (mask_lanes)(b))))
#define LARGER(a, b) SELECT((a) > (b), a, b)
#define SMALLER(a, b) SELECT((a) < (b), a, b)
#define UNROLL _Pragma("clang loop unroll(full)")

// 64 rows of a window of 288 floats and one panel (27 kB) stay in the first two cache levels.
enum { TILE_ROWS = 64, MAX_HIDDEN = 512 };

// The inner product of ROWS rows with one panel, summed in the order of the depth.
#define PRODUCT_BLOCK(ROWS)                                                   \
  lanes sum[ROWS][3];                                                         \
  UNROLL for (size_t i = 0; i < ROWS; i++)                                    \
      sum[i][0] = sum[i][1] = sum[i][2] = (lanes){0};                         \
  const float *in = x + row * x_stride;                                       \
  for (size_t k = 0; k < depth; k++) {                                        \
    const float *w = weights + k * MATRIX_PANEL_WIDTH;                        \
    const lanes w0 = LOAD(w), w1 = LOAD(w + 8), w2 = LOAD(w + 16);            \
    UNROLL for (size_t i = 0; i < ROWS; i++) {                                \
      const lanes value = SPLAT(in[i * x_stride + k]);                        \
      sum[i][0] += value * w0;                                                \
      sum[i][1] += value * w1;                                                \
      sum[i][2] += value * w2;                                                \
    }                                                                         \
  }

void matrix_pack(float *panels, const float *source, size_t depth, size_t columns,
                 size_t depth_stride, size_t column_stride) {
  for (size_t first = 0; first < columns; first += MATRIX_PANEL_WIDTH) {
    const size_t left = columns - first < MATRIX_PANEL_WIDTH ? columns - first : MATRIX_PANEL_WIDTH;
    const float *in = source + first * column_stride;
    for (size_t k = 0; k < depth; k++, panels += MATRIX_PANEL_WIDTH, in += depth_stride) {
      for (size_t j = 0; j < left; j++) panels[j] = in[j * column_stride];
      for (size_t j = left; j < MATRIX_PANEL_WIDTH; j++) panels[j] = 0;
    }
  }
}

void matrix_pack_scaled(float *panels, const int8_t *rows, const float *scales, size_t depth,
                        size_t columns) {
  for (size_t column = 0; column < columns; column++) {
    float *out = panels + column / MATRIX_PANEL_WIDTH * depth * MATRIX_PANEL_WIDTH +
                 column % MATRIX_PANEL_WIDTH;
    for (size_t k = 0; k < depth; k++)
      out[k * MATRIX_PANEL_WIDTH] = (float)rows[column * depth + k] * scales[column];
  }
}

void matrix_pack_bytes(int8_t *panels, int32_t *offsets, const int8_t *rows, size_t depth,
                       size_t columns) {
  const size_t panel_count = (columns + MATRIX_PANEL_WIDTH - 1) / MATRIX_PANEL_WIDTH;
  memset(panels, 0, panel_count * depth * MATRIX_PANEL_WIDTH);
  memset(offsets, 0, panel_count * MATRIX_PANEL_WIDTH * sizeof(int32_t));
  for (size_t column = 0; column < columns; column++) {
    int8_t *out = panels + column / MATRIX_PANEL_WIDTH * depth * MATRIX_PANEL_WIDTH +
                  column % MATRIX_PANEL_WIDTH * 4;
    int32_t sum = 0;
    for (size_t k = 0; k < depth; k++) {
      const int8_t value = rows[column * depth + k];
      out[k / 4 * 4 * MATRIX_PANEL_WIDTH + k % 4] = value;
      sum += value;
    }
    offsets[column] = 128 * sum;
  }
}

#if defined(__x86_64__)

// 256-bit vectors, but 32 of them: as fast as 512-bit ones on processors that run those in halves,
// and no drop of the clock on those that do not.
#define TARGET __attribute__((target("avx2,fma,avx512f,avx512vl")))
#define NAME(x) x##_avx512
#define KERNEL_NAME "avx512"
#define BLOCK_ROWS 8
#include "kernel_body.h"

#define TARGET __attribute__((target("avx2,fma")))
#define NAME(x) x##_avx2
#define KERNEL_NAME "avx2"
#define BLOCK_ROWS 3
#include "kernel_body.h"

#define TARGET
#define NAME(x) x##_sse2
#define KERNEL_NAME "sse2"
#define BLOCK_ROWS 2
#include "kernel_body.h"

#include "bytes_vnni.h"

MatrixByteProduct matrix_byte_product(void) {
  __builtin_cpu_init();
  const char *wanted = getenv("TREATYGRAPH_KERNEL");
  if (wanted && (strcmp(wanted, "sse2") == 0 || strcmp(wanted, "avx2") == 0)) return NULL;
  const int has_all = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                      __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
                      __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni");
  return has_all ? byte_product_vnni : NULL;
}

const MatrixKernel *matrix_kernel(void) {
  __builtin_cpu_init();
  const int has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  const int has_avx512 =
      has_avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl");
  const char *wanted = getenv("TREATYGRAPH_KERNEL");
  if (wanted && strcmp(wanted, "sse2") == 0) return &kernel_sse2;
  if (wanted && strcmp(wanted, "avx2") == 0 && has_avx2) return &kernel_avx2;
  return has_avx512 ? &kernel_avx512 : has_avx2 ? &kernel_avx2 : &kernel_sse2;
}

#else

// AArch64 has 32 vector registers of 128 bits.
#define TARGET
#define NAME(x) x##_plain
#if defined(__aarch64__)
#define KERNEL_NAME "neon"
#define BLOCK_ROWS 3
#else
#define KERNEL_NAME "generic"
#define BLOCK_ROWS 2
#endif
#include "kernel_body.h"

MatrixByteProduct matrix_byte_product(void) { return NULL; }

const MatrixKernel *matrix_kernel(void) { return &kernel_plain; }

#endif
