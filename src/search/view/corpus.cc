// The page of a whole corpus.

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "minutebook/view.h"
#include "search/names.h"
#include "search/record.h"
#include "search/view/assets.h"
#include "search/view/chart.h"
#include "search/view/frame.h"
#include "search/view/html.h"

namespace minutebook::search {
namespace {

constexpr std::size_t kTypes = 11;
constexpr const char* kNotStated = "not stated";
constexpr const char* kNoDate = "no date";
constexpr std::size_t kShownVotes = 30;
constexpr std::size_t kVoteLabel = 66;  // letters of capitals as wide as the chart
constexpr std::size_t kShownOfOutcome = 40;

struct Meeting {
  std::string date, body, source, link;
  std::array<std::uint64_t, kTypes> counts{};
};

struct CountedVote {
  std::string heading, date, link;
  std::int64_t in_favour = 0, against = 0, abstain = 0;
  std::int64_t margin() const { return std::abs(in_favour - against); }
};

struct Example {
  std::string text, date, link;
};

struct OutcomeGroup {
  std::uint64_t count = 0;
  std::vector<Example> examples;
};

std::string cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most)) + "…";
}

std::string year_of(const std::string& date) { return date.empty() ? kNoDate : date.substr(0, 4); }

bool read_year(const std::string& text, int& year) {
  const char* end = text.data() + text.size();
  return std::from_chars(text.data(), end, year).ptr == end;
}

std::string year_anchor(const std::string& year) {
  return year == kNoDate ? "y-none" : "y-" + year;
}

std::string outcome_anchor(std::string outcome) {
  std::replace(outcome.begin(), outcome.end(), ' ', '-');
  return "o-" + outcome;
}

std::string link_to(std::string_view href, std::string_view text) {
  return "<a href=\"" + html_text(href) + "\">" + html_text(text) + "</a>";
}

}  // namespace

struct CorpusView::Engine {
  RecordReader reader;
  std::vector<Meeting> meetings;
  std::array<std::uint64_t, kTypes> counts{};
  std::map<std::string, std::uint64_t> decisions;  // by year
  std::map<std::string, OutcomeGroup> outcomes;
  std::vector<CountedVote> votes;
  std::uint64_t vote_count = 0;

  void add(const DocumentRows& document, std::string_view link) {
    Meeting& meeting = meetings.emplace_back();
    meeting.date = document.date;
    meeting.body = document.body_line;
    meeting.source = document.source;
    meeting.link = link;
    for (const Row& row : document.rows) {
      ++meeting.counts[static_cast<std::size_t>(row.type)];
      add_row(row, meeting);
    }
    for (std::size_t i = 0; i < kTypes; ++i) counts[i] += meeting.counts[i];
  }

  void add_row(const Row& row, const Meeting& meeting) {
    const std::string link = meeting.link + "#" + std::string(row.element);
    if (row.type == RowType::resolution) ++decisions[year_of(meeting.date)];
    if (row.type == RowType::motion || row.type == RowType::amendment) {
      OutcomeGroup& group = outcomes[row.outcome.empty() ? kNotStated : std::string(row.outcome)];
      ++group.count;
      if (group.examples.size() < kShownOfOutcome)
        group.examples.push_back({cut(row.text, 140), meeting.date, link});
    }
    if (row.type != RowType::vote || !row.in_favour || !row.against) return;
    ++vote_count;
    votes.push_back({std::string(row.heading.empty() ? meeting.body : row.heading), meeting.date,
                     link, *row.in_favour, *row.against, row.abstain.value_or(0)});
    if (votes.size() >= 4 * kShownVotes) keep_closest();
  }

  // Of votes with somebody against, the closest.
  void keep_closest() {
    std::erase_if(votes, [](const CountedVote& vote) { return vote.against <= 0; });
    std::stable_sort(votes.begin(), votes.end(), [](const CountedVote& a, const CountedVote& b) {
      return a.margin() < b.margin();
    });
    if (votes.size() > kShownVotes) votes.resize(kShownVotes);
  }

  std::string type_chart() const {
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < kTypes; ++i) {
      const auto type = static_cast<RowType>(i);
      const std::string_view name = type == RowType::item ? "item" : name_of(type);
      if (counts[i] > 0) bars.push_back({std::string(name), "", {counts[i]}});
    }
    return bars_across(bars);
  }

  // Years without decisions take their place too, unless a mistaken date would make a desert of them.
  static void add_empty_years(std::vector<Bar>& bars, const std::string& next) {
    constexpr int kLongestGap = 30;
    int last = 0, year = 0;
    if (!read_year(bars.back().label, last) || !read_year(next, year) || year - last > kLongestGap)
      return;
    while (++last < year) bars.push_back({std::to_string(last), "", {0}});
  }

  std::string time_chart() const {
    std::vector<Bar> bars;
    for (const auto& [year, count] : decisions) {
      if (year == kNoDate) continue;
      if (!bars.empty()) add_empty_years(bars, year);
      bars.push_back({year, "#" + year_anchor(year), {count}});
    }
    const auto undated = decisions.find(kNoDate);
    if (undated == decisions.end()) return columns(bars);
    return columns(bars) + "<p class=\"lead\">and " +
           link_to("#" + year_anchor(kNoDate), std::to_string(undated->second)) +
           " in meetings without a date</p>";
  }

  std::string outcome_chart() const {
    std::vector<Bar> bars;
    for (const auto& [outcome, group] : outcomes)
      bars.push_back({outcome, "#" + outcome_anchor(outcome), {group.count}});
    std::stable_sort(bars.begin(), bars.end(),
                     [](const Bar& a, const Bar& b) { return a.parts[0] > b.parts[0]; });
    return bars_across(bars);
  }

  std::string vote_chart() const {
    std::vector<Bar> bars;
    for (const CountedVote& vote : votes) {
      const auto part = [](std::int64_t count) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0));
      };
      bars.push_back({cut(vote.date + "  " + vote.heading, kVoteLabel),
                      vote.link,
                      {part(vote.in_favour), part(vote.abstain), part(vote.against)}});
    }
    return bars_across(bars);
  }

  std::string outcome_lists() const {
    std::string out;
    for (const auto& [outcome, group] : outcomes) {
      out += "<h2 id=\"" + html_text(outcome_anchor(outcome)) +
             "\">Motions: " + html_text(outcome) + " (" + std::to_string(group.count) +
             ")</h2>\n<ul>\n";
      for (const Example& example : group.examples) {
        out += "<li>" + link_to(example.link, example.text.empty() ? example.link : example.text) +
               " " + html_text(example.date) + "</li>\n";
      }
      out += "</ul>\n";
      if (group.count > group.examples.size()) {
        out += "<p class=\"lead\">… and " + std::to_string(group.count - group.examples.size()) +
               " more";
        if (outcome != kNotStated)
          out += ": minutebook search --type motion --outcome " + html_text(outcome);
        out += "</p>\n";
      }
    }
    return out;
  }

  std::string meeting_tables() const {
    std::vector<const Meeting*> sorted;
    for (const Meeting& meeting : meetings) sorted.push_back(&meeting);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Meeting* a, const Meeting* b) { return a->date > b->date; });
    std::string out, year;
    for (const Meeting* meeting : sorted) {
      if (const std::string next = year_of(meeting->date); next != year || out.empty()) {
        if (!out.empty()) out += "</table></div>\n";
        year = next;
        out += "<h2 id=\"" + year_anchor(year) + "\">Meetings: " + html_text(year) +
               "</h2>\n<div "
               "class=\"wide\"><table>\n<tr><th>Date</th><th>Meeting</th><th>Source</th><th "
               "class=\"n\">Items</th><th "
               "class=\"n\">Questions</th><th class=\"n\">Decisions</th><th "
               "class=\"n\">Motions</th><th "
               "class=\"n\">Votes</th></tr>\n";
      }
      out +=
          "<tr><td>" + html_text(meeting->date) + "</td><td>" +
          link_to(meeting->link, meeting->body.empty() ? "(not stated)" : cut(meeting->body, 100)) +
          "</td><td>" + html_text(meeting->source) + "</td>";
      for (const RowType type : {RowType::item, RowType::question, RowType::resolution,
                                 RowType::motion, RowType::vote}) {
        out += "<td class=\"n\">" +
               std::to_string(meeting->counts[static_cast<std::size_t>(type)]) + "</td>";
      }
      out += "</tr>\n";
    }
    return out.empty() ? out : out + "</table></div>\n";
  }
};

CorpusView::CorpusView() : engine_(std::make_unique<Engine>()) {}
CorpusView::~CorpusView() = default;

bool CorpusView::add_json(std::string_view json, std::string_view link) {
  const DocumentRows* document = engine_->reader.read(json);
  if (document) engine_->add(*document, link);
  return document != nullptr;
}

std::string CorpusView::page() const {
  Engine& engine = *engine_;
  engine.keep_closest();
  const std::string title = std::to_string(engine.meetings.size()) + " sets of minutes";
  std::string body = "<h1>" + title + "</h1>\n";
  std::uint64_t rows = 0;
  for (const std::uint64_t count : engine.counts) rows += count;
  body += "<p class=\"lead\">" + std::to_string(rows) +
          " elements</p>\n<div class=\"charts\">\n<section><h2>By type</h2>" + engine.type_chart() +
          "</section>\n<section><h2>Decisions by year</h2>" + engine.time_chart() +
          "</section>\n<section><h2>Outcome of motions</h2>" + engine.outcome_chart() +
          "</section>\n<section><h2>Closest of " + std::to_string(engine.vote_count) +
          " counted votes: for, abstaining, against</h2>" + engine.vote_chart() +
          "</section>\n</div>\n";
  body += engine.meeting_tables() + engine.outcome_lists();
  return framed_page({.title = title, .body = body, .style = corpus_style()});
}

}  // namespace minutebook::search
