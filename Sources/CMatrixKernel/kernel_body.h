// The kernels for one instruction set. The including file defines TARGET (function attributes),
// NAME(x) (a suffix), KERNEL_NAME and BLOCK_ROWS: rows computed together, so many that their sums
// and the weights just stay in the registers. One more and the compiler spills: half the speed.

#define MAXOUT_ROWS(ROWS)                                                              \
  for (; row + ROWS <= tile_end; row += ROWS) {                                        \
    PRODUCT_BLOCK(ROWS)                                                                \
    UNROLL for (size_t i = 0; i < ROWS; i++) {                                         \
      const lanes a = sum[i][0] + bias0, b = sum[i][1] + bias1, c = sum[i][2] + bias2; \
      const lanes ab = LARGER(a, b);                                                   \
      STORE(y + (row + i) * y_stride + panel * 8, LARGER(ab, c));                      \
    }                                                                                  \
  }

#define AFFINE_ROWS(ROWS)                                                  \
  for (; row + ROWS <= tile_end; row += ROWS) {                            \
    PRODUCT_BLOCK(ROWS)                                                    \
    UNROLL for (size_t i = 0; i < ROWS; i++) {                             \
      float *out = y + (row + i) * y_stride + panel * MATRIX_PANEL_WIDTH;  \
      STORE(out, sum[i][0] + bias0);                                       \
      STORE(out + 8, sum[i][1] + bias1);                                   \
      STORE(out + 16, sum[i][2] + bias2);                                  \
    }                                                                      \
  }

#define FOR_EACH_TILE_AND_PANEL(BODY)                                                        \
  for (size_t tile = 0; tile < rows; tile += TILE_ROWS) {                                    \
    const size_t tile_end = tile + TILE_ROWS < rows ? tile + TILE_ROWS : rows;               \
    for (size_t panel = 0; panel < panel_count; panel++) {                                   \
      const float *weights = panels + panel * depth * MATRIX_PANEL_WIDTH;                    \
      const float *offset = bias + panel * MATRIX_PANEL_WIDTH;                               \
      const lanes bias0 = LOAD(offset), bias1 = LOAD(offset + 8), bias2 = LOAD(offset + 16); \
      size_t row = tile;                                                                     \
      BODY(BLOCK_ROWS)                                                                       \
      BODY((BLOCK_ROWS / 2))                                                                 \
      BODY(1)                                                                                \
    }                                                                                        \
  }

static TARGET void NAME(maxout3)(const float *x, size_t x_stride, size_t rows, size_t depth,
                                 const float *panels, const float *bias, size_t panel_count,
                                 float *y, size_t y_stride) {
  FOR_EACH_TILE_AND_PANEL(MAXOUT_ROWS)
}

static TARGET void NAME(affine)(const float *x, size_t x_stride, size_t rows, size_t depth,
                                const float *panels, const float *bias, size_t panel_count,
                                float *y, size_t y_stride) {
  FOR_EACH_TILE_AND_PANEL(AFFINE_ROWS)
}

// The mean of a row, and what its deviations are multiplied with to have a variance of 1.
static inline TARGET __attribute__((always_inline)) float NAME(row_scale)(
    const float *row, size_t width, float sum, float epsilon, float *mean) {
  *mean = sum / (float)width;
  lanes squares = {0};
  for (size_t i = 0; i < width; i += 8) {
    const lanes deviation = LOAD(row + i) - *mean;
    squares += deviation * deviation;
  }
  float square = 0;
  for (size_t i = 0; i < 8; i++) square += squares[i];
  return 1.0f / sqrtf(square / (float)width + epsilon);
}

static TARGET void NAME(layer_norm)(const float *x, size_t rows, size_t width, const float *gain,
                                    const float *bias, const float *residual, float *y) {
  for (size_t row = 0; row < rows; row++) {
    const float *in = x + row * width;
    float *out = y + row * width;
    lanes total = {0};
    for (size_t i = 0; i < width; i += 8) total += LOAD(in + i);
    float sum = 0;
    for (size_t i = 0; i < 8; i++) sum += total[i];
    float mean;
    const float scale = NAME(row_scale)(in, width, sum, 1e-8f, &mean);
    for (size_t i = 0; i < width; i += 8) {
      lanes value = LOAD(gain + i) * ((LOAD(in + i) - mean) * scale) + LOAD(bias + i);
      if (residual) value += LOAD(residual + row * width + i);
      STORE(out + i, value);
    }
  }
}

static TARGET void NAME(window_maxout3)(const float *const *products, size_t rows,
                                        size_t columns, const float *bias, float *y) {
  for (size_t row = 1; row + 1 < rows; row++) {
    const float *left = products[row - 1];
    const float *middle = products[row] + columns;
    const float *right = products[row + 1] + 2 * columns;
    float *out = y + row * (columns / 3);
    for (size_t c = 0; c < columns; c += MATRIX_PANEL_WIDTH, out += 8) {
      lanes piece[3];
      UNROLL for (size_t i = 0; i < 3; i++) {
        const size_t at = c + 8 * i;
        piece[i] = LOAD(left + at) + LOAD(middle + at) + LOAD(right + at) + LOAD(bias + at);
      }
      const lanes larger = LARGER(piece[0], piece[1]);
      STORE(out, LARGER(larger, piece[2]));
    }
  }
}

static TARGET void NAME(transition_scores)(const float *const *rows, size_t row_count,
                                           const float *lower_bias, size_t hidden,
                                           const float *upper, const float *upper_bias,
                                           size_t block_count, float *scores) {
  float activation[MAX_HIDDEN];
  for (size_t i = 0; i < hidden; i += 8) {
    lanes first = {0}, second = {0};
    for (size_t r = 0; r < row_count; r++) {
      first += LOAD(rows[r] + i);
      second += LOAD(rows[r] + hidden + i);
    }
    first += LOAD(lower_bias + i);
    second += LOAD(lower_bias + hidden + i);
    STORE(activation + i, LARGER(first, second));
  }
  for (size_t block = 0; block < block_count; block++) {
    const float *weights = upper + block * hidden * MATRIX_CLASS_BLOCK;
    lanes sum[7] = {{0}};
    for (size_t k = 0; k < hidden; k++) {
      const lanes value = SPLAT(activation[k]);
      UNROLL for (size_t j = 0; j < 7; j++) sum[j] += value * LOAD(weights + k * 56 + j * 8);
    }
    UNROLL for (size_t j = 0; j < 7; j++) {
      const size_t column = block * MATRIX_CLASS_BLOCK + j * 8;
      STORE(scores + column, sum[j] + LOAD(upper_bias + column));
    }
  }
}

#include "encoder_body.h"

static const MatrixKernel NAME(kernel) = {
    KERNEL_NAME,         NAME(maxout3),        NAME(affine),
    NAME(layer_norm),    NAME(add_norm),       NAME(gelu),
    NAME(softmax),       NAME(window_maxout3), NAME(transition_scores)};

#undef MAXOUT_ROWS
#undef AFFINE_ROWS
#undef FOR_EACH_TILE_AND_PANEL
#undef TARGET
#undef NAME
#undef KERNEL_NAME
#undef BLOCK_ROWS
