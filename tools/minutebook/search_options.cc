#include "search_options.h"

#include <array>

namespace minutebook::cli {
namespace {

struct TextOption {
  const char* name;
  const char* value;
  const char* help;
  std::string search::Query::*member;
};

constexpr std::array<TextOption, 10> kTextOptions = {{
    {"body", "WORDS", "of the council or committee: \"Planning*\"", &search::Query::body},
    {"from", "DATE", "meetings from 2019, 2019-03 or 2019-03-31 on", &search::Query::from},
    {"to", "DATE", "meetings until then, the whole year or month included", &search::Query::to},
    {"person", "NAME", "in any role: mover, seconder, asker, responder, owner, voter",
     &search::Query::person},
    {"mover", "NAME", "of a motion", &search::Query::mover},
    {"seconder", "NAME", "of a motion", &search::Query::seconder},
    {"asker", "NAME", "of a question", &search::Query::asker},
    {"responder", "NAME", "who answered", &search::Query::responder},
    {"owner", "NAME", "of an action or a declaration of interest", &search::Query::owner},
    {"outcome", "WORD", "carried, lost, withdrawn, deferred; resolved, agreed, noted …",
     &search::Query::outcome},
}};

}  // namespace

std::vector<std::string> split_list(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const std::string& value : values) {
    for (std::size_t begin = 0; begin <= value.size();) {
      const std::size_t end = std::min(value.find(',', begin), value.size());
      if (end > begin) parts.push_back(value.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return parts;
}

void describe_query(po::options_description& options) {
  options.add_options()(
      "type,t", po::value<std::vector<std::string>>()->value_name("TYPE,..."),
      "item, question, response, resolution, clause, motion, amendment, vote, declaration, action, "
      "meeting");
  for (const TextOption& option : kTextOptions) {
    options.add_options()(option.name, po::value<std::string>()->value_name(option.value),
                          option.help);
  }
  options.add_options()  //
      ("order", po::value<std::string>()->value_name("relevance|newest|oldest"),
       "which come first")                                                            //
      ("limit,n", po::value<int>()->value_name("N"), "at most so many (default 10)")  //
      ("offset", po::value<int>()->value_name("N"), "pass over the first N");
}

search::Query query_from(const CommandLine& line, std::string_view command) {
  search::Query query;
  for (const std::string& word : line.free()) query.text += (query.text.empty() ? "" : " ") + word;
  for (const TextOption& option : kTextOptions) query.*option.member = line.text(option.name);
  query.types = split_list(line.texts("type"));
  for (const std::string& type : query.types) {
    if (search::row_type(type).empty()) {
      throw UsageError("there is no type '" + type + "'", std::string(command));
    }
  }
  const std::string order = line.choice("order", {"relevance", "newest", "oldest"});
  if (order == "newest") query.order = search::Order::newest;
  if (order == "oldest") query.order = search::Order::oldest;
  const auto count = [&](const char* name, int otherwise) {
    const int value = line.has(name) ? line.number(name) : otherwise;
    if (value < 0)
      throw UsageError(std::string("--") + name + " is not negative", std::string(command));
    return static_cast<std::size_t>(value);
  };
  query.limit = count("limit", 10);
  query.offset = count("offset", 0);
  return query;
}

}  // namespace minutebook::cli
