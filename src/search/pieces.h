#pragma once
// Where the pieces of a row's text stand in the source, packed for the index.

#include <string>
#include <string_view>
#include <vector>

#include "search/row.h"

namespace minutebook::search {

/// Appends numbers of 7 bits a byte: how much offset, span and line grow from one piece to the next.
void pack_pieces(const std::vector<Piece>& pieces, std::string& out);

/// The way back, without texts. What is broken gives fewer pieces.
std::vector<Piece> unpack_pieces(std::string_view packed);

/// The piece that holds a byte of the row's text; null: there are none.
const Piece* piece_at(const std::vector<Piece>& pieces, std::size_t offset);

}  // namespace minutebook::search
