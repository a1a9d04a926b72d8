#include "document/measure.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
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

/// Reads a text for its fingerprint: letters in lower case, digits and what is not ASCII count, with one space where
/// something else parts them.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), letters_(text.size()) {}

  bool done() const { return begin_ >= text_.size(); }
  /// Of what was read, the bytes that are not white space.
  std::uint64_t letters() const { return letters_; }

  /// Reads `size` bytes, a multiple of sixteen, or as many as are left, and writes what counts; `out` has room for them and
  /// kSpare more. The end of what was written.
  static constexpr std::size_t kSpare = 2 * Sixteen::kSize;
  char* read(std::size_t size, char* out) {
    if (parted_ != 0) *out++ = ' ';
    for (const std::size_t end = std::min(text_.size(), begin_ + size); begin_ < end;
         begin_ += Sixteen::kSize) {
      const Sixteen bytes(text_, begin_);
      count_spaces(bytes);
      std::array<char, 2 * Sixteen::kSize> words;
      const unsigned others = bytes.store_words(words.data());  // what is behind the end too
      unsigned keep = Sixteen::kAll & ~(others & (others << 1 | parted_));
      parted_ = others >> (Sixteen::kSize - 1);
      while (keep != 0) {
        const auto from = static_cast<unsigned>(std::countr_zero(keep));
        const auto run = static_cast<unsigned>(std::countr_one(keep >> from));
        std::memcpy(out, words.data() + from, Sixteen::kSize);
        out += run;
        keep &= ~0U << from << run;
      }
    }
    return out - parted_;  // a space at the end waits for what comes
  }

 private:
  void count_spaces(const Sixteen& bytes) {
    const unsigned spaces = bytes.equal(' ');
    letters_ -= base::count_bits(spaces);
    for (unsigned look = bytes.unusual() & ~spaces; look != 0; look &= look - 1) {
      const std::size_t at = begin_ + static_cast<std::size_t>(std::countr_zero(look));
      if (at >= text_.size()) break;
      letters_ -= space_at(text_, at);
    }
  }

  std::string_view text_;
  std::size_t begin_ = 0;
  std::uint64_t letters_;
  unsigned parted_ = 0;  // 1: a space was written last
};

/// Hashes texts four at a time: each letter waits for the multiplication of the one before it, but not for those of other
/// texts.
class Hashes {
 public:
  /// Bytes of its text that are not white space. The element may not move before run().
  std::uint64_t add(Element& element) {
    Reader reader(element.text);
    if (element.text.size() > kLong) {
      base::Fingerprint hash;
      std::array<char, kLong + Reader::kSpare> counted;
      while (!reader.done()) {
        const char* const end = reader.read(kLong, counted.data());
        for (const char* at = counted.data(); at != end; ++at) hash.add(*at);
      }
      element.fingerprint = hash.value();
      return reader.letters();
    }
    if (count_ == jobs_.size() || used_ + element.text.size() + Reader::kSpare > counted_.size())
      run();
    char* const begin = counted_.data() + used_;
    char* const end = reader.read(kLong, begin);
    used_ += static_cast<std::size_t>(end - begin);
    jobs_[count_++] = {begin, end, &element, {}};
    return reader.letters();
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

  static constexpr std::size_t kLong = 1 << 12;  // bytes; longer texts are hashed one by one

  std::array<char, 2 * kLong> counted_;
  std::size_t used_ = 0;
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
