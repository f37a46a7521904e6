#include <libexttextcat/textcat.h>
