#include "checker.h"
