// What a transformer needs between its products, for one instruction set; see kernel_body.h.

// e to the power of each lane, to about two units in the last place; the polynomial of the Cephes
// library, by Stephen Moshier (https://www.netlib.org/cephes/, expf.c): 2^n times e^r, |r| < ln 2/2.
static inline TARGET __attribute__((always_inline)) lanes NAME(exponential)(lanes x) {
  x = LARGER(x, SPLAT(-87.0f));
  x = SMALLER(x, SPLAT(88.0f));
  // Adding and taking away 1.5 * 2^23 rounds to a whole number.
  const lanes n = (x * 1.44269504f + 12582912.0f) - 12582912.0f;
  const lanes r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
  lanes p = SPLAT(1.9875691500e-4f);
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  p = p * r * r + r + 1.0f;
  const mask_lanes exponent = (__builtin_convertvector(n, mask_lanes) + 127) << 23;
  return p * (lanes)exponent;
}

// Half of x times 1 + erf(x / sqrt 2); erf by 7.1.26 of Abramowitz and Stegun 1964, |error| < 2e-7.
static inline TARGET __attribute__((always_inline)) lanes NAME(gaussian)(lanes x) {
  const lanes z = x * 0.70710678f;
  const lanes size = LARGER(z, -z);
  const lanes t = 1.0f / (size * 0.3275911f + 1.0f);
  lanes p = SPLAT(1.061405429f);
  p = p * t - 1.453152027f;
  p = p * t + 1.421413741f;
  p = p * t - 0.284496736f;
  p = p * t + 0.254829592f;
  const lanes tail = p * t * NAME(exponential)(-z * z);
  return x * SELECT(x < 0.0f, 0.5f * tail, 1.0f - 0.5f * tail);
}

static TARGET void NAME(gelu)(float *x, size_t count) {
  size_t i = 0;
  for (; i + 8 <= count; i += 8) STORE(x + i, NAME(gaussian)(LOAD(x + i)));
  if (i == count) return;
  float rest[8] = {0};
  memcpy(rest, x + i, (count - i) * sizeof(float));
  STORE(rest, NAME(gaussian)(LOAD(rest)));
  memcpy(x + i, rest, (count - i) * sizeof(float));
}

static TARGET void NAME(softmax)(float *x, size_t rows, size_t stride, size_t count, float factor) {
  for (size_t row = 0; row < rows; row++) {
    float *values = x + row * stride;
    size_t end = count;
    while (end % 8 != 0) values[end++] = -INFINITY;
    lanes most = LOAD(values);
    for (size_t i = 8; i < end; i += 8) most = LARGER(LOAD(values + i), most);
    float largest = most[0];
    for (size_t i = 1; i < 8; i++) largest = most[i] > largest ? most[i] : largest;
    lanes total = {0};
    for (size_t i = 0; i < end; i += 8) {
      const lanes value = NAME(exponential)((LOAD(values + i) - largest) * factor);
      STORE(values + i, value);
      total += value;
    }
    float sum = 0;
    for (size_t i = 0; i < 8; i++) sum += total[i];
    const float scale = 1.0f / sum;
    for (size_t i = 0; i < end; i += 8) STORE(values + i, LOAD(values + i) * scale);
  }
}

static TARGET void NAME(add_norm)(const float *x, const float *residual, size_t rows, size_t width,
                                  const float *gain, const float *bias, float epsilon, float *y) {
  for (size_t row = 0; row < rows; row++) {
    const float *in = x + row * width;
    const float *other = residual + row * width;
    float *out = y + row * width;
    lanes total = {0};
    for (size_t i = 0; i < width; i += 8) {
      const lanes value = LOAD(in + i) + LOAD(other + i);
      STORE(out + i, value);
      total += value;
    }
    float sum = 0;
    for (size_t i = 0; i < 8; i++) sum += total[i];
    float mean;
    const float scale = NAME(row_scale)(out, width, sum, epsilon, &mean);
    for (size_t i = 0; i < width; i += 8)
      STORE(out + i, LOAD(gain + i) * ((LOAD(out + i) - mean) * scale) + LOAD(bias + i));
  }
}
