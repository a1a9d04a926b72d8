#pragma once
// The numbers that a word processor shows and does not store: "1.", "2.3", "(a)".

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>

namespace minutebook::archive {

/// "3" as decimal, lowerLetter, upperLetter, lowerRoman, upperRoman, decimalZero (WordprocessingML's names).
std::string format_number(unsigned number, const std::string& format);

class Numbering {
 public:
  /// From numbering.xml.
  void load(const pugi::xml_document& numbering);

  bool knows(const std::string& list) const { return lists_.count(list) != 0; }

  /// The label of the next paragraph of this list at this level; empty: it shows none.
  std::string next(const std::string& list, unsigned level);

 private:
  struct Level {
    unsigned start = 1;
    std::string format = "decimal";
    std::string text;
    bool legal = false;  // all parts as decimals
  };
  using Levels = std::array<Level, 9>;
  struct List {
    std::string abstract;
    Levels levels;
    std::array<bool, 9> restarts = {};  // has a start of its own, not yet used
  };
  struct Counters {
    std::array<unsigned, 9> value = {};
    std::array<bool, 9> begun = {};
  };
  static void read_level(pugi::xml_node level, Levels& levels);

  std::map<std::string, Levels> abstracts_;
  std::map<std::string, List> lists_;
  std::map<std::string, Counters>
      counters_;  // by abstract list: lists that share it go on counting
};

}  // namespace minutebook::archive
