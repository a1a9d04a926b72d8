# RE2 and ICU have no CMake package in Debian 12; pkg-config finds both. RE2's version there reads 0.0.0: ask for none.
find_package(PkgConfig REQUIRED)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc)
find_package(Boost REQUIRED COMPONENTS regex)
find_package(nlohmann_json 3 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)
