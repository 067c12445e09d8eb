#include "core/nn/Network.h"
