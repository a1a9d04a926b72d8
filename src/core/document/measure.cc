#include "document/measure.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <utility>

#include "base/hash.h"
#include "base/sixteen.h"
#include "base/tree.h"
#include "base/unicode.h"

namespace minutebook::document {
namespace {

using base::Sixteen;

/// Bytes of the white space that begins at `at`; none if none does.
std::size_t space_at(std::string_view text, std::size_t at) {
  if (!base::may_start_space(text[at])) return 0;
  const base::CodePoint c = base::code_point_at(text, at);
  return base::is_space(c.value) ? c.length : 0;
}

/// Bytes that are not white space.
std::uint64_t letters(std::string_view text) {
  std::uint64_t n = text.size();
  for (std::size_t i = 0; i < text.size(); i += Sixteen::kSize) {
    for (unsigned look = Sixteen(text, i).unusual(); look != 0; look &= look - 1) {
      const std::size_t at = i + static_cast<std::size_t>(std::countr_zero(look));
      if (at >= text.size()) break;
      n -= space_at(text, at);
    }
  }
  return n;
}

/// The end of what counts of a text for its fingerprint, and its bytes that are not white space.
struct Counted {
  char* end;
  std::uint64_t letters;
};

/// Writes letters in lower case, digits and what is not ASCII, with one space where something else parts them; `out` has
/// room for the text and kSpare bytes.
constexpr std::size_t kSpare = 2 * Sixteen::kSize;
Counted count(std::string_view text, char* out) {
  const char* const first = out;
  std::uint64_t letters = text.size();
  unsigned parted = 0;  // 1: a space was written last
  for (std::size_t begin = 0; begin < text.size(); begin += Sixteen::kSize) {
    const Sixteen bytes(text, begin);
    const unsigned spaces = bytes.equal(' ');
    letters -= base::count_bits(spaces);
    for (unsigned look = bytes.unusual() & ~spaces; look != 0; look &= look - 1) {
      const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(look));
      if (at >= text.size()) break;
      letters -= space_at(text, at);
    }
    std::array<char, 2 * Sixteen::kSize> words;
    const unsigned others = bytes.store_words(words.data());  // what is behind the end too
    unsigned keep = Sixteen::kAll & ~(others & (others << 1 | parted));
    parted = others >> (Sixteen::kSize - 1);
    while (keep != 0) {
      const auto from = static_cast<unsigned>(std::countr_zero(keep));
      const auto run = static_cast<unsigned>(std::countr_one(keep >> from));
      std::memcpy(out, words.data() + from, Sixteen::kSize);
      out += run;
      keep &= ~0U << from << run;
    }
  }
  if (out != first && parted != 0) --out;
  return {out, letters};
}

/// Hashes texts four at a time: each letter waits for the multiplication of the one before it, but not for those of other
/// texts.
class Hashes {
 public:
  /// Bytes of its text that are not white space. The element may not move before run().
  std::uint64_t add(Element& element) {
    const std::size_t most = element.text.size() + kSpare;
    if (count_ == jobs_.size() || used_ + most > room_) run();
    if (most > room_) make_room(most);
    char* const begin = counted_ + used_;
    const Counted counted = count(element.text, begin);
    used_ += static_cast<std::size_t>(counted.end - begin);
    jobs_[count_++] = {begin, counted.end, &element, {}};
    return counted.letters;
  }

  /// Hashes what was added since the last time.
  void run() {
    std::array<Job*, 4> lanes;
    std::size_t next = std::min(count_, lanes.size());
    for (std::size_t i = 0; i < next; ++i) lanes[i] = &jobs_[i];
    while (next >= lanes.size()) {
      step(*lanes[0], *lanes[1], *lanes[2], *lanes[3]);
      bool short_of_jobs = false;
      for (Job*& lane : lanes) {
        if (lane->at != lane->end) continue;
        short_of_jobs |= next == count_;
        if (!short_of_jobs) lane = &jobs_[next++];
      }
      if (short_of_jobs) break;
    }
    for (std::size_t i = 0; i < count_; ++i) {
      Job& job = jobs_[i];
      for (; job.at != job.end; ++job.at) job.hash.add(*job.at);
      job.element->fingerprint = job.hash.value();
    }
    count_ = used_ = 0;
  }

 private:
  struct Job {
    const char *at = nullptr, *end = nullptr;
    Element* element = nullptr;
    base::Fingerprint hash;

    std::ptrdiff_t left() const { return end - at; }
  };

  /// Until one of them ends.
  static void step(Job& a, Job& b, Job& c, Job& d) {
    const std::ptrdiff_t n = std::min({a.left(), b.left(), c.left(), d.left()});
    base::Fingerprint of_a = a.hash, of_b = b.hash, of_c = c.hash, of_d = d.hash;
    for (std::ptrdiff_t i = 0; i < n; ++i) {
      of_a.add(a.at[i]);
      of_b.add(b.at[i]);
      of_c.add(c.at[i]);
      of_d.add(d.at[i]);
    }
    for (const auto& [job, hash] : {std::pair(&a, of_a), {&b, of_b}, {&c, of_c}, {&d, of_d}}) {
      job->hash = hash;
      job->at += n;
    }
  }

  void make_room(std::size_t size) {
    large_.reset(new char[size]);
    counted_ = large_.get();
    room_ = size;
  }

  std::array<char, 1 << 13> small_;
  std::unique_ptr<char[]> large_;
  char* counted_ = small_.data();
  std::size_t room_ = small_.size(), used_ = 0;
  std::array<Job, 64> jobs_;
  std::size_t count_ = 0;
};

bool is_aside(const base::Ref& ref) {
  return ref.type == base::Type::furniture || ref.element->rule == "margin.note";
}

}  // namespace

void measure(Document& document) {
  // Every element counts its own words: those of the elements in it are theirs.
  Coverage c;
  Hashes hashes;
  bool in_item = false;
  const auto kind = [&](const base::Ref& ref) -> std::uint64_t& {
    if (ref.type == base::Type::furniture) return c.furniture;
    const bool plain = ref.type == base::Type::paragraph && !in_item;
    return plain || ref.type == base::Type::unclassified ? c.unclassified : c.understood;
  };
  base::walk(document, [&](const base::Visit& at) {
    if (at.depth == 0) in_item = at.ref.type == base::Type::agenda_item;
    // A walk shows what may not be changed; this document is ours.
    const std::uint64_t words = hashes.add(const_cast<Element&>(*at.ref.element));
    std::uint64_t& own = kind(at.ref);
    own += words;
    for (const Mark& m : at.ref.element->marks) own += letters(m.text);
    const bool inside =
        at.parent.element != nullptr && at.parent.element->span.contains(at.ref.element->span);
    if (inside && !is_aside(at.ref)) kind(at.parent) -= words;
  });
  hashes.run();
  c.total = c.understood + c.unclassified + c.furniture;
  document.coverage = c;
}

}  // namespace minutebook::document
