#!/usr/bin/env bash
# Installs the library, shared and static, to a new prefix and builds README.md's example against each, with CMake and
# with pkg-config.
#
#   run.sh SOURCE_DIR BUILD_DIR CXX_FLAGS
#
# BUILD_DIR is a finished static build; the shared one is made with the same flags, so that ccache has it already.
set -euo pipefail
source=$1 static_build=$2 flags=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sample=$source/tests/install/sample.txt

step() { printf '== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*"; exit 1; }
quietly() { "$@" >"$work/log" 2>&1 || { cat "$work/log"; fail "$*"; }; }

# The example is what README.md shows, so that it cannot be wrong there.
mkdir "$work/consumer"
cp "$source/tests/install/CMakeLists.txt" "$work/consumer/"
awk '/^```cpp/ {on = 1; next} /^```/ {if (on) exit} on' "$source/README.md" >"$work/consumer/main.cc"
[ -s "$work/consumer/main.cc" ] || fail "README.md has no \`\`\`cpp example"

consume() {  # NAME PREFIX
  step "$1: find_package"
  quietly cmake -G Ninja -S "$work/consumer" -B "$work/$1-consumer" -DCMAKE_PREFIX_PATH="$2" -DCMAKE_BUILD_TYPE=Debug
  quietly cmake --build "$work/$1-consumer"
  "$work/$1-consumer/consumer" "$sample" >"$work/$1.out"
  grep -q 'approved as a correct record' "$work/$1.out" || fail "the $1 consumer found no resolution"
}

step "shared: build and install"
quietly cmake -G Ninja -S "$source" -B "$work/shared-build" -DBUILD_SHARED_LIBS=ON -DMINUTEBOOK_TESTS=OFF \
  -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="$flags"
quietly cmake --build "$work/shared-build" -j 2
quietly cmake --install "$work/shared-build" --prefix "$work/shared"
lib=$(dirname "$(find "$work/shared" -name 'libminutebook.so')")
[ -e "$lib/libminutebook.so.0" ] || fail "no libminutebook.so.0"
[ -s "$work/shared/share/minutebook/document.schema.json" ] || fail "no schema"
"$work/shared/bin/minutebook" extract --format outline "$sample" >"$work/outline"
consume shared "$work/shared"

step "shared: pkg-config"
export PKG_CONFIG_PATH=$lib/pkgconfig
version=$(pkg-config --modversion minutebook)
[ "minutebook $version" = "$("$work/shared/bin/minutebook" --version | head -1)" ] || fail "pkg-config says $version"
# shellcheck disable=SC2046
quietly "${CXX:-g++}" -std=c++20 "$work/consumer/main.cc" $(pkg-config --cflags --libs minutebook) -o "$work/by-pkg-config"
LD_LIBRARY_PATH=$lib "$work/by-pkg-config" "$sample" >"$work/pkg-config.out"
cmp "$work/shared.out" "$work/pkg-config.out"

step "shared: exports the API only"
foreign=$(nm -D --defined-only --demangle "$lib/libminutebook.so" | cut -d' ' -f3- |
  grep -vE '^(typeinfo( name)? for |vtable for )?minutebook::|^(operator|std::|void std::|_init|_fini)' | head -5 || true)
inner=$(nm -D --defined-only --demangle "$lib/libminutebook.so" |
  grep -E ' minutebook::(base|text|line|block|element|document|write)::' | head -5 || true)
[ -z "$inner" ] || fail "inner names are exported: $inner"
[ -z "$foreign" ] || fail "foreign names are exported: $foreign"

step "static: install"
quietly cmake --install "$static_build" --prefix "$work/static"
consume static "$work/static"
cmp "$work/shared.out" "$work/static.out"
echo "installed and used: shared and static"
