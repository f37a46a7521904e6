int tg_kernel_placeholder(void);
