// The one main of all tests: Catch2's own takes longer to compile than most of ours together.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
