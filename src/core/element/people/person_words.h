#pragma once
// Which words stand around names: titles, honours, roles, bodies; and words that stand in no name.

#include <cstdint>
#include <string_view>

namespace minutebook::element {

/// Bits: a word can be several ("director" is a title and a role).
enum WordKind : std::uint16_t {
  kTitleWord = 1,        // before a name and printed with it: "Cllr", "Mrs", "Senator", "PCSO"
  kGroupWord = 2,        // heads a list of names: "Councillors", "Messrs", "residents"
  kHonourWord = 4,       // after a name: "OBE", "T.D."
  kParticleWord = 8,     // lower case inside a name: "van", "de la"
  kRoleWord = 16,        // "Clerk", "Chairman", "Engineer"
  kBodyWord = 32,        // a body, a department, a firm: "Council", "Services", "Ltd"
  kPlainWord = 64,       // in no name: "minutes", "report", "was"
  kRemarkWord = 128,     // starts a remark after a name: "arrived", "via", "in"
  kCrowdWord = 256,      // people without names: "public", "none", "several"
  kWeakTitleWord = 512,  // "Director": printed with the name only where no first name follows
};

/// The kinds of a word, whatever its case, without full stops at its end. 0 for most words: those that names are made of.
std::uint16_t word_kinds(std::string_view word);

/// "Non" of "Non-Executive", "ex" of "ex-officio": begins a word, and is none.
bool is_word_prefix(std::string_view word);

}  // namespace minutebook::element
