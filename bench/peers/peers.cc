// minutebook and its peers side by side on the documents below a folder.
//
//   minutebook_peers text|html|json FOLDER [--rounds N] [--megabytes N] [--by-style] [--ratios FILE]
//
// text, html: all rules, JSON included, one thread, against what others do with such bytes. json: what was made of them,
// written and read by us and by nlohmann. --ratios appends "set TAB peer TAB p10 TAB median TAB p90": how many times as fast
// as the peer minutebook is, and for the worst style of all.

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <nlohmann/json.hpp>

#include "documents.h"
#include "measure.h"
#include "minutebook/minutebook.h"
#include "peer.h"

namespace {

using namespace minutebook;
using namespace minutebook::bench;

struct Settings {
  std::string kind, folder;
  int rounds = 11;
  double megabytes = 8;
  bool by_style = false;
  std::FILE* ratios = nullptr;
};

/// Prints how long each took, and how many times as fast as the others the first is.
void report(const Race& race, const std::string& set, std::size_t documents, double bytes,
            const Settings& settings) {
  std::printf("%s: %zu documents, %.2f MB, %d rounds\n", set.c_str(), documents, bytes / 1e6,
              settings.rounds);
  for (std::size_t i = 0; i < race.size(); ++i) {
    const Spread s = race.seconds(i);
    std::printf("  %-28s %8.1f MB/s (%.1f–%.1f)", race.name(i).c_str(), bytes / 1e6 / s.median,
                bytes / 1e6 / s.p90, bytes / 1e6 / s.p10);
    if (i > 0) {
      const Spread r = race.times_as_fast(0, i);
      std::printf("   minutebook is %.3f × as fast (%.3f–%.3f)", r.median, r.p10, r.p90);
      if (settings.ratios != nullptr) {
        std::fprintf(settings.ratios, "%s\t%s\t%.5f\t%.5f\t%.5f\n", set.c_str(),
                     race.name(i).c_str(), r.p10, r.median, r.p90);
      }
    }
    std::putchar('\n');
  }
}

void race_documents(const Extractor& extractor, const Set& set, const Settings& settings) {
  Race race;
  std::string json;
  race.add("minutebook → JSON", [&] {
    for (const Input& input : set.inputs) {
      json.clear();
      append_json(extractor.extract(input.bytes, {input.name, {}, {}}).document, {}, json);
    }
  });
  for (const Peer& peer : settings.kind == "html" ? html_peers() : text_peers()) {
    race.add(peer.name, [&set, read = peer.read] {
      for (const Input& input : set.inputs) read(input.bytes);
    });
  }
  race.run(settings.rounds);
  report(race, set.name, set.inputs.size(), total_bytes(set.inputs), settings);
}

void race_json(const Extractor& extractor, const Set& set, const Settings& settings) {
  std::vector<Document> documents;
  std::vector<std::string> written;
  std::vector<nlohmann::json> parsed;
  double bytes = 0, count = 0;
  for (const Input& input : set.inputs) {
    documents.push_back(extractor.extract(input.bytes, {input.name, {}, {}}).document);
    written.push_back(to_json(documents.back()));
    parsed.push_back(nlohmann::json::parse(written.back()));
    bytes += static_cast<double>(written.back().size());
    count += static_cast<double>(elements(documents.back()).size());
  }
  Race writers, readers;
  std::string out;
  writers.add("minutebook to_json", [&] {
    for (const Document& document : documents) {
      out.clear();
      append_json(document, {}, out);
    }
  });
  writers.add("nlohmann dump", [&] {
    for (const nlohmann::json& json : parsed) out = json.dump();
  });
  readers.add("minutebook from_json", [&] {
    for (const std::string& json : written) from_json(json);
  });
  readers.add("nlohmann parse", [&] {
    for (const std::string& json : written) parsed[0] = nlohmann::json::parse(json);
  });
  writers.run(settings.rounds);
  readers.run(settings.rounds);
  report(writers, set.name + ", JSON written", documents.size(), bytes, settings);
  std::printf("  %.0f ns for each of %.0f elements\n", writers.seconds(0).median / count * 1e9,
              count);
  report(readers, set.name + ", JSON read", documents.size(), bytes, settings);
}

void run(const Settings& settings) {
  Inputs inputs = read_inputs(settings.folder, static_cast<std::size_t>(settings.megabytes * 1e6));
  std::erase_if(inputs, [&](const Input& input) {
    return settings.kind != "json" && input.html() != (settings.kind == "html");
  });
  const Extractor extractor;
  if (settings.kind == "json") return race_json(extractor, {"all", std::move(inputs)}, settings);
  if (settings.by_style) {
    for (const Set& set : by_style(inputs)) race_documents(extractor, set, settings);
  }
  race_documents(extractor, {"all", std::move(inputs)}, settings);
}

bool read_arguments(int argc, char** argv, Settings& settings) {
  if (argc < 3) return false;
  settings.kind = argv[1];
  settings.folder = argv[2];
  for (int i = 3; i < argc; ++i) {
    const auto is = [&](const char* option) { return std::strcmp(argv[i], option) == 0; };
    if (is("--by-style")) {
      settings.by_style = true;
    } else if (i + 1 == argc) {
      return false;
    } else if (is("--rounds")) {
      settings.rounds = std::max(1, std::atoi(argv[++i]));
    } else if (is("--megabytes")) {
      settings.megabytes = std::atof(argv[++i]);
    } else if (is("--ratios")) {
      settings.ratios = std::fopen(argv[++i], "a");
    } else {
      return false;
    }
  }
  return settings.kind == "text" || settings.kind == "html" || settings.kind == "json";
}

}  // namespace

int main(int argc, char** argv) {
  Settings settings;
  if (!read_arguments(argc, argv, settings)) {
    std::fprintf(stderr,
                 "usage: minutebook_peers text|html|json FOLDER [--rounds N] [--megabytes N] "
                 "[--by-style] [--ratios FILE]\n");
    return 2;
  }
  try {
    run(settings);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "minutebook_peers: %s\n", error.what());
    return 1;
  }
  return settings.ratios != nullptr && std::fclose(settings.ratios) != 0 ? 1 : 0;
}
