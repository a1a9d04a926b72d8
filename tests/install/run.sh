#!/usr/bin/env bash
# Installs the library, shared and static, to a new prefix and builds the examples of README.md, docs/search.md and
# docs/batch.md against each, with CMake and with pkg-config.
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

# The examples are what the pages show, so that they cannot be wrong there.
example() {  # PAGE FILE
  awk '/^```cpp/ {on = 1; next} /^```/ {if (on) exit} on' "$source/$1" >"$work/consumer/$2"
  [ -s "$work/consumer/$2" ] || fail "$1 has no \`\`\`cpp example"
}
mkdir "$work/consumer"
cp "$source/tests/install/CMakeLists.txt" "$work/consumer/"
example README.md main.cc
example docs/search.md search.cc
example docs/batch.md batch.cc

consume() {  # NAME PREFIX
  step "$1: find_package"
  quietly cmake -G Ninja -S "$work/consumer" -B "$work/$1-consumer" -DCMAKE_PREFIX_PATH="$2" -DCMAKE_BUILD_TYPE=Debug
  quietly cmake --build "$work/$1-consumer"
  "$work/$1-consumer/consumer" "$sample" >"$work/$1.out"
  grep -q 'approved as a correct record' "$work/$1.out" || fail "the $1 consumer found no resolution"
  find_by_index "$work/$1-consumer/search_consumer"
  run_a_batch "$work/$1-consumer/batch_consumer"
}

run_a_batch() {  # PROGRAM
  rm -rf "$work/out"
  (cd "$work" && "$1" "$sample") >"$work/tally"
  grep -qx '1 of 1 inputs gave a document' "$work/tally" || fail "$1 said: $(cat "$work/tally")"
  grep -q 'approved as a correct record' "$work/out/part-00000.ndjson" || fail "$1 wrote no document"
}

find_by_index() {  # PROGRAM
  rm -f "$work"/council.db*
  (cd "$work" && "$1" "$sample") >"$work/found"
  grep -q '^Minutes of the last meeting: .*approved as a correct record' "$work/found" || fail "$1 found nothing"
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
by_pkg_config() {  # PACKAGE SOURCE PROGRAM
  # shellcheck disable=SC2046
  quietly "${CXX:-g++}" -std=c++20 "$work/consumer/$2" $(pkg-config --cflags --libs "$1") -o "$work/$3"
}
version=$(pkg-config --modversion minutebook)
[ "minutebook $version" = "$("$work/shared/bin/minutebook" --version | head -1)" ] || fail "pkg-config says $version"
by_pkg_config minutebook main.cc by-pkg-config
by_pkg_config minutebook-search search.cc search-by-pkg-config
by_pkg_config minutebook-archive batch.cc batch-by-pkg-config
export LD_LIBRARY_PATH=$lib
"$work/by-pkg-config" "$sample" >"$work/pkg-config.out"
cmp "$work/shared.out" "$work/pkg-config.out"
find_by_index "$work/search-by-pkg-config"
run_a_batch "$work/batch-by-pkg-config"
unset LD_LIBRARY_PATH

step "shared: exports the API only"
exported() { nm -D --defined-only --demangle "$lib/$1"; }
expect_api_only() {  # LIBRARY INNER_NAMES
  local foreign inner
  foreign=$(exported "$1" | cut -d' ' -f3- |
    grep -vE '^(typeinfo( name)? for |vtable for )?minutebook::|^(operator|std::|void std::|_init|_fini)' | head -5 || true)
  inner=$(exported "$1" | grep -E " minutebook::($2)" | head -5 || true)
  [ -z "$inner" ] || fail "$1: inner names are exported: $inner"
  [ -z "$foreign" ] || fail "$1: foreign names are exported: $foreign"
}
expect_api_only libminutebook.so '(base|text|line|block|element|document|write)::'
expect_api_only libminutebook_search.so 'search::(Database|Statement|Highlighter|Conditions|read_terms|match_words)'
expect_api_only libminutebook_archive.so 'archive::(Pool|Walk|Store|Lock|Shards|OutputFile|Descriptor|Package|work|convert|sha256)'

step "static: install"
quietly cmake --install "$static_build" --prefix "$work/static"
consume static "$work/static"
cmp "$work/shared.out" "$work/static.out"
echo "installed and used: shared and static"
