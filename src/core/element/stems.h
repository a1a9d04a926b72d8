#pragma once
// The words that decide what a sentence can be: found once for each sentence of a page, asked by all that read it.

#include <cstdint>
#include <string_view>

namespace minutebook::element {

/// Stems that gate the rules: one pass over a sentence finds those it has, and a rule is tried only if it has one of its
/// own. Bits of a mask.
using Stems = std::uint64_t;
enum Stem : Stems {
  kResolv = 1U << 0,  // resolve, resolved, resolution
  kAgree = 1U << 1,   // agree, agreed
  kDecid = 1U << 2,   // decide, decided, decision
  kApprov = 1U << 3,  // approve, approved, approval
  kRecommend = 1U << 4,
  kAdopt = 1U << 5,      // adopt, adopted, accept, accepted, ratified, endorsed, authorised
  kCarr = 1U << 6,       // carried, passed, passes, lost, defeated, rejected, fell
  kMotion = 1U << 7,     // motion, amendment, proposal
  kPropos = 1U << 8,     // propose, proposed, proposal, prop
  kSecond = 1U << 9,     // second, seconded, 2nd
  kMov = 1U << 10,       // move, moved, moves
  kVote = 1U << 11,      // vote, votes, voted, ayes, noes, nays, favour, against, abstain
  kDeclar = 1U << 12,    // declare, declared, interest
  kAction = 1U << 13,    // action, todo
  kLeft = 1U << 14,      // left, arrived, joined, returned
  kOrder = 1U << 15,     // order, ordered
  kNote = 1U << 16,      // note, noted
  kExclu = 1U << 17,     // exclude, excluded, exclusion
  kUnanim = 1U << 18,    // unanimous, unanimously
  kSubmit = 1U << 19,    // submitted, question
  kDefer = 1U << 20,     // deferred, withdrawn, tabled
  kCall = 1U << 21,      // call, calling
  kSeconder = 1U << 22,  // seconded, second, sec, 2nd
  kAgainst = 1U << 23,   // against, opposed, noes, nays, no
  kIt = 1U << 24,        // the word "it"
  kWas = 1U << 25,       // the words "was", "were"
  kCapitals = 1U << 26,  // RESOLVED, in capitals
  kDigit = 1U << 27,     // any digit
  kOpens = 1U << 28,     // began, opened, commenced, started, convened
  kCloses = 1U << 29,    // closed, adjourned, ended, concluded, finished
  kBody = 1U << 30,      // board, council, members: who decides
  kAbstain = 1ULL << 31,
  kVoteWord = 1ULL << 32,  // vote, voted, voting
  kAll = 1ULL << 33,       // the word "all"
  kSlash = 1ULL << 34,     // "/"
  kAlways = 1ULL << 63,
  kTopics = kSeconder - 1,  // those that make a sentence worth a look
};

/// The stems of a text. Linear.
Stems stems_of(std::string_view text);

}  // namespace minutebook::element
