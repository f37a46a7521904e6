#ifndef C_MATRIX_KERNEL_H
#define C_MATRIX_KERNEL_H

#include <stddef.h>
#include <stdint.h>

// Columns of one packed panel: weights are stored as [panel][depth][MATRIX_PANEL_WIDTH].
enum { MATRIX_PANEL_WIDTH = 24, MATRIX_CLASS_BLOCK = 56 };

// The single-precision products of the pipeline, built for one instruction set. All results depend
// on one row only, so they are the same whatever rows are computed together.
typedef struct {
  // The instruction set: "avx512", "avx2", "sse2", "neon" or "generic".
  const char *name;

  // y[r][8p + j] = max over q < 3 of (x[r] . W[p][:, 8q + j] + bias[24p + 8q + j]).
  void (*maxout3)(const float *x, size_t x_stride, size_t rows, size_t depth, const float *panels,
                  const float *bias, size_t panel_count, float *y, size_t y_stride);

  // y[r][c] = x[r] . W[:, c] + bias[c], for 24 * panel_count columns.
  void (*affine)(const float *x, size_t x_stride, size_t rows, size_t depth, const float *panels,
                 const float *bias, size_t panel_count, float *y, size_t y_stride);

  // y[r] = gain * (x[r] - mean) / sqrt(variance + 1e-8) + bias, plus residual[r] unless it is NULL.
  void (*layer_norm)(const float *x, size_t rows, size_t width, const float *gain,
                     const float *bias, const float *residual, float *y);

  // y[r] = gain * (z - mean) / sqrt(variance + epsilon) + bias with z = x[r] + residual[r].
  void (*add_norm)(const float *x, const float *residual, size_t rows, size_t width,
                   const float *gain, const float *bias, float epsilon, float *y);

  // x = x * P(X < x), X normal with mean 0 and variance 1, in place.
  void (*gelu)(float *x, size_t count);

  // Each row of `count` values becomes exp(factor * x) / sum, in place. `stride` is a multiple of 8;
  // what lies between `count` and the next multiple is overwritten.
  void (*softmax)(float *x, size_t rows, size_t stride, size_t count, float factor);

  // The maxout of a window of three rows whose products with the weights are known: from row r - 1
  // the first third of `columns` products, from r the second, from r + 1 the last. Columns are in
  // panels as for maxout3. Writes rows 1 to rows - 2.
  void (*window_maxout3)(const float *const *products, size_t rows, size_t columns,
                         const float *bias, float *y);

  // Sums feature rows of 2 * hidden values, takes the larger of the two halves, and multiplies by
  // the upper layer, stored as [block][hidden][MATRIX_CLASS_BLOCK].
  void (*transition_scores)(const float *const *rows, size_t row_count, const float *lower_bias,
                            size_t hidden, const float *upper, const float *upper_bias,
                            size_t block_count, float *scores);
} MatrixKernel;

// Packs `columns` columns of `depth` values into panels; the value at depth k of column c is
// source[k * depth_stride + c * column_stride]. Missing columns of the last panel become 0.
void matrix_pack(float *panels, const float *source, size_t depth, size_t columns,
                 size_t depth_stride, size_t column_stride);

// The same for rows of bytes that lie one behind the other, each with its scale.
void matrix_pack_scaled(float *panels, const int8_t *rows, const float *scales, size_t depth,
                        size_t columns);

// y[r][c] = x[r] . W[:, c] + bias[c] with weights of one byte, each worth scales[c]. Rows are rounded
// to bytes too, by the largest of their values; `bytes` and `worth` are room for that: rows * depth
// bytes and `rows` floats. `depth` is a multiple of 8.
typedef void (*MatrixByteProduct)(const float *x, size_t rows, size_t depth, const int8_t *panels,
                                  const int32_t *offsets, const float *scales, const float *bias,
                                  size_t panel_count, uint8_t *bytes, float *worth, float *y,
                                  size_t y_stride);

// NULL where the processor has no instructions for it: floats are as fast there.
MatrixByteProduct matrix_byte_product(void);

// Packs rows of bytes into panels of [depth / 4][MATRIX_PANEL_WIDTH][4], and sums each row for its
// offset. Missing columns of the last panel become 0.
void matrix_pack_bytes(int8_t *panels, int32_t *offsets, const int8_t *rows, size_t depth,
                       size_t columns);

// The fastest kernel that this processor can run. TREATYGRAPH_KERNEL=avx2 or =sse2 in the
// environment asks for an older one, for tests.
const MatrixKernel *matrix_kernel(void);

#endif
