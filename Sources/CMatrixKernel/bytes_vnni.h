// Products of bytes, for processors with VNNI: four products and their sum in a lane at once.

#define BYTE_TARGET __attribute__((target("avx2,fma,avx512f,avx512vl,avx512bw,avx512vnni")))

// A row as whole numbers from 1 to 255, where 128 stands for 0; gives what one of them is worth.
static BYTE_TARGET float quantize_row(const float *x, size_t depth, uint8_t *bytes) {
  lanes most = {0};
  for (size_t k = 0; k < depth; k += 8) {
    const lanes value = LOAD(x + k);
    const lanes size = LARGER(value, -value);
    most = LARGER(size, most);
  }
  float largest = 0;
  for (size_t i = 0; i < 8; i++) largest = most[i] > largest ? most[i] : largest;
  const float factor = largest > 0 ? 127.0f / largest : 0;
  for (size_t k = 0; k < depth; k += 8) {
    // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits.
    const lanes moved = LOAD(x + k) * factor + (12582912.0f + 128.0f);
    const mask_lanes whole = (mask_lanes)moved & 255;
    _mm_storel_epi64((__m128i *)(bytes + k), _mm256_cvtepi32_epi8((__m256i)whole));
  }
  return largest / 127.0f;
}

#define BYTE_ROWS(ROWS)                                                                        \
  for (; row + ROWS <= rows; row += ROWS) {                                                    \
    __m256i sum[ROWS][3];                                                                      \
    UNROLL for (size_t i = 0; i < ROWS; i++)                                                   \
        sum[i][0] = sum[i][1] = sum[i][2] = _mm256_setzero_si256();                            \
    const uint8_t *in = bytes + row * depth;                                                   \
    for (size_t k = 0; k < depth; k += 4) {                                                    \
      const __m256i *w = (const __m256i *)(weights + k * MATRIX_PANEL_WIDTH);                  \
      const __m256i w0 = _mm256_loadu_si256(w), w1 = _mm256_loadu_si256(w + 1),                \
                    w2 = _mm256_loadu_si256(w + 2);                                            \
      UNROLL for (size_t i = 0; i < ROWS; i++) {                                               \
        int32_t four;                                                                          \
        memcpy(&four, in + i * depth + k, 4);                                                  \
        const __m256i value = _mm256_set1_epi32(four);                                         \
        sum[i][0] = _mm256_dpbusd_epi32(sum[i][0], value, w0);                                 \
        sum[i][1] = _mm256_dpbusd_epi32(sum[i][1], value, w1);                                 \
        sum[i][2] = _mm256_dpbusd_epi32(sum[i][2], value, w2);                                 \
      }                                                                                        \
    }                                                                                          \
    UNROLL for (size_t i = 0; i < ROWS; i++) {                                                 \
      float *out = y + (row + i) * y_stride + panel * MATRIX_PANEL_WIDTH;                      \
      UNROLL for (size_t j = 0; j < 3; j++) {                                                  \
        const size_t at = panel * MATRIX_PANEL_WIDTH + 8 * j;                                  \
        const __m256i offset = _mm256_loadu_si256((const __m256i *)(offsets + at));            \
        const lanes value = (lanes)_mm256_cvtepi32_ps(_mm256_sub_epi32(sum[i][j], offset));    \
        STORE(out + 8 * j, value * (LOAD(scales + at) * worth[row + i]) + LOAD(bias + at));    \
      }                                                                                        \
    }                                                                                          \
  }

static BYTE_TARGET void byte_product_vnni(const float *x, size_t rows, size_t depth,
                                          const int8_t *panels, const int32_t *offsets,
                                          const float *scales, const float *bias,
                                          size_t panel_count, uint8_t *bytes, float *worth,
                                          float *y, size_t y_stride) {
  for (size_t row = 0; row < rows; row++)
    worth[row] = quantize_row(x + row * depth, depth, bytes + row * depth);
  for (size_t panel = 0; panel < panel_count; panel++) {
    const int8_t *weights = panels + panel * depth * MATRIX_PANEL_WIDTH;
    size_t row = 0;
    BYTE_ROWS(8)
    BYTE_ROWS(4)
    BYTE_ROWS(1)
  }
}

#undef BYTE_ROWS
#undef BYTE_TARGET
