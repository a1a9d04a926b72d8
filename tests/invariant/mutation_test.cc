// Minutes cut up, mixed and spoilt, and rules that match the oddest places: the promises hold all the same.

#include <array>
#include <catch2/catch.hpp>
#include <random>

#include "inputs.h"
#include "statements.h"

using namespace minutebook;
using namespace minutebook::invariant;

namespace {

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> out(1);
  for (const char c : bytes) {
    out.back() += c;
    if (c == '\n' || out.back().size() > 400) out.emplace_back();
  }
  return out;
}

/// Joins pieces of several inputs, and spoils some lines: cuts, marks, page breaks, notes in the margin.
class Mixer {
 public:
  explicit Mixer(const std::vector<Input>& inputs) : inputs_(inputs) {
    for (const Input& input : inputs) lines_.push_back(lines_of(input.bytes));
  }

  Input mix(unsigned seed) {
    std::mt19937 random(seed);
    std::size_t from = random() % inputs_.size();
    Input out{inputs_[from].name, {}};
    for (std::size_t pieces = 1 + random() % 40; pieces > 0; --pieces) {
      if (random() % 6 == 0) from = random() % inputs_.size();
      const std::vector<std::string>& lines = lines_[from];
      const std::size_t begin = random() % lines.size(),
                        end = std::min(lines.size(), begin + 1 + random() % 12);
      for (std::size_t i = begin; i < end; ++i) out.bytes += spoil(lines[i], random);
    }
    return out;
  }

 private:
  static std::string spoil(std::string line, std::mt19937& random) {
    static constexpr std::string_view kMarks = "\f\t\n()[]:.\xE2\x80\x93-*|1a \xC3";
    switch (random() % 12) {
      case 0:
        if (!line.empty()) line.erase(random() % line.size(), 1 + random() % 4);
        return line;
      case 1:
        return line.insert(random() % (line.size() + 1), 1, kMarks[random() % kMarks.size()]);
      case 2:
        return "\f" + line;
      case 3:
        return line + "                                                            Action\n";
      case 4:
        if (!line.empty() && line.back() == '\n') line.pop_back();
        return line + "            AB\n";
      default:
        return line;
    }
  }

  const std::vector<Input>& inputs_;
  std::vector<std::vector<std::string>> lines_;
};

std::vector<std::string> broken_by(const Extractor& extractor, Mixer& mixer, unsigned rounds) {
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const Input input = mixer.mix(seed);
    const Source source{input.name, "", ""};
    std::vector<std::string> out =
        check(input.bytes, source, extractor.extract(input.bytes, source).document);
    if (out.empty()) continue;
    out.push_back(input.name + ", seed " + std::to_string(seed));
    return out;
  }
  return {};
}

#ifdef NDEBUG
constexpr unsigned kRounds = 1000;
#else
constexpr unsigned kRounds = 60;
#endif

}  // namespace

TEST_CASE("minutes cut up and mixed keep the promises", "[invariant]") {
  const std::vector<Input> inputs = own_inputs();
  Mixer mixer(inputs);
  CHECK(broken_by(Extractor(), mixer, kRounds) == std::vector<std::string>{});
}

TEST_CASE("a user's rules keep the promises, whatever they match", "[invariant]") {
  constexpr std::array kMakes = {"resolution", "motion",   "vote",     "declaration", "action",
                                 "exclusion",  "question", "response", "furniture"};
  constexpr std::array kPatterns = {R"(\b[a-z]+ed\b.*)", "the .{3,40} of", ".*",
                                    R"(\w+$)",           "^.{1,20}",       "[0-9].*[a-z]",
                                    R"(\(.*\))",         "of the",         "[,;].*[.]"};
  const std::vector<Input> inputs = own_inputs();
  Mixer mixer(inputs);
  for (std::size_t turn = 0; turn < kPatterns.size(); ++turn) {
    Options options;
    for (std::size_t i = 0; i < kMakes.size(); ++i) {
      RuleInfo rule;
      rule.id = std::string("user.") + kMakes[i];
      rule.pack = "user";
      rule.makes = kMakes[i];
      rule.pattern = kPatterns[(i + turn) % kPatterns.size()];
      options.user_rules.push_back(rule);
    }
    INFO("turn " << turn);
    CHECK(broken_by(Extractor(options), mixer, kRounds / 10) == std::vector<std::string>{});
  }
}
