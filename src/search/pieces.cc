#include "search/pieces.h"

#include <algorithm>

namespace minutebook::search {
namespace {

void put(std::uint64_t value, std::string& out) {
  for (; value >= 0x80; value >>= 7) out += static_cast<char>(value | 0x80);
  out += static_cast<char>(value);
}

bool get(std::string_view& in, std::uint64_t& value) {
  value = 0;
  for (int shift = 0; !in.empty() && shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(in.front());
    in.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return true;
  }
  return false;
}

// Spans and lines may go back (the answers of a question stand after its words).
std::uint64_t zigzag(std::uint64_t from, std::uint64_t to) {
  const std::uint64_t step = to - from;
  return (step << 1) ^ (step >> 63 ? ~std::uint64_t{0} : 0);
}

std::uint64_t unzigzag(std::uint64_t from, std::uint64_t step) {
  return from + ((step >> 1) ^ (step & 1 ? ~std::uint64_t{0} : 0));
}

}  // namespace

void pack_pieces(const std::vector<Piece>& pieces, std::string& out) {
  Piece last;
  for (const Piece& piece : pieces) {
    put(piece.offset - last.offset, out);
    put(zigzag(last.span.begin, piece.span.begin), out);
    put(piece.span.size(), out);
    put(zigzag(last.line, piece.line), out);
    last = piece;
  }
}

std::vector<Piece> unpack_pieces(std::string_view packed) {
  std::vector<Piece> pieces;
  Piece last;
  std::uint64_t offset, begin, size, line;
  while (get(packed, offset) && get(packed, begin) && get(packed, size) && get(packed, line)) {
    last.offset += offset;
    last.span.begin = unzigzag(last.span.begin, begin);
    last.span.end = last.span.begin + size;
    last.line = unzigzag(last.line, line);
    pieces.push_back(last);
  }
  return pieces;
}

const Piece* piece_at(const std::vector<Piece>& pieces, std::size_t offset) {
  const auto next =
      std::upper_bound(pieces.begin(), pieces.end(), offset,
                       [](std::size_t at, const Piece& piece) { return at < piece.offset; });
  return next == pieces.begin() ? nullptr : &*(next - 1);
}

}  // namespace minutebook::search
