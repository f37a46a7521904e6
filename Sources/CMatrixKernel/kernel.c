#include "CMatrixKernel.h"
int tg_kernel_placeholder(void) { return 0; }
