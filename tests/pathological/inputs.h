#pragma once
// Inputs that break extractors, each made to a size: `n` is the number of its units.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook::pathological {

struct Case {
  const char* name;
  const char* file;   // its ending says the format
  std::size_t n;      // units that the tests give it; the big sizes are 20 times that
  std::function<std::string(std::size_t)> make;
};

inline std::string times(std::string_view unit, std::size_t n) {
  std::string out;
  out.reserve(unit.size() * n);
  for (std::size_t i = 0; i < n; ++i) out += unit;
  return out;
}

/// `line` of every number from 1 on.
template <class Line>
std::string lines(std::size_t n, const Line& line) {
  std::string out;
  for (std::size_t i = 1; i <= n; ++i) out += line(std::to_string(i));
  return out;
}

/// "1", "1.1", "1.1.1" … down to `depth`, and again.
inline std::string dotted(std::size_t n, std::size_t depth) {
  std::string out, label;
  for (std::size_t i = 0; i < n; ++i) {
    if (i % depth == 0) label.clear();
    label += label.empty() ? "1" : ".1";
    out += label + " Title of the part\nSome words.\n";
  }
  return out;
}

/// A name of letters only: "Aab", "Aac" …
inline std::string name_of(std::size_t i) {
  std::string out = "A";
  for (int k = 0; k < 4; ++k, i /= 26) out += static_cast<char>('a' + i % 26);
  return out;
}

inline const std::vector<Case>& cases() {
  using S = const std::string&;
  static const std::vector<Case> kCases = {
      // --- the page --------------------------------------------------------------------------------------------------
      {"divs", "a.html", 20000, [](std::size_t n) { return times("<div>", n) + "words"; }},
      {"paragraphs of HTML", "a.html", 5000, [](std::size_t n) { return times("<p>The drain is <b>blocked</b>.</p>\n", n); }},
      {"a table of cells", "a.html", 1000, [](std::size_t n) { return "<table>" + times("<tr><td>a<td>b c<td>12<td>d<td>e<td>f<td>g<td>h<td>i<td>j", n) + "</table>"; }},
      {"a list in HTML", "a.html", 5000, [](std::size_t n) { return "<ol>" + times("<li>To mend the drain", n) + "</ol>"; }},
      {"pipes", "a.md", 4000, [](std::size_t n) { return "a|b|c\n-|-|-\n" + times("one|two|three\n", n); }},
      {"headings of Markdown", "a.md", 4000, [](std::size_t n) { return times("## Drains\n\nSome words.\n\n", n); }},
      // --- lines -----------------------------------------------------------------------------------------------------
      {"open brackets", "a.txt", 100000, [](std::size_t n) { return times("(", n); }},
      {"one line of words", "a.txt", 40000, [](std::size_t n) { return times("words and more words. ", n); }},
      {"one line without an end", "a.txt", 40000, [](std::size_t n) { return times("words and more words ", n); }},
      {"one word", "a.txt", 500000, [](std::size_t n) { return times("x", n); }},
      {"capital letters", "a.txt", 200000, [](std::size_t n) { return times("A ", n); }},
      {"full stops", "a.txt", 100000, [](std::size_t n) { return times("A. ", n); }},
      {"empty lines", "a.txt", 200000, [](std::size_t n) { return times("\n", n) + "words"; }},
      {"tabs", "a.txt", 100000, [](std::size_t n) { return times("a\t", n); }},
      {"tabs and line ends", "a.txt", 20000, [](std::size_t n) { return times("a\tb\tc\td\n", n); }},
      {"form feeds", "a.txt", 50000, [](std::size_t n) { return times("a\f", n); }},
      {"pages", "a.txt", 1000, [](std::size_t n) { return lines(n, [](S i) { return "Parish Council\n\nThe drain " + i + " is blocked and\nmust be cleared.\n\nPage " + i + "\n\f"; }); }},
      {"control characters", "a.txt", 200000, [](std::size_t n) { return times("\x01", n); }},
      {"control characters and words", "a.txt", 40000, [](std::size_t n) { return times("a\x01 \x7F\n", n); }},
      {"combining marks", "a.txt", 50000, [](std::size_t n) { return "e" + times("\xCC\x81", n); }},
      {"broken UTF-8", "a.txt", 50000, [](std::size_t n) { return times("\xE2\x82 a \xFF", n); }},
      {"short lines", "a.txt", 50000, [](std::size_t n) { return times("a\n", n); }},
      {"lines of one paragraph", "a.txt", 5000, [](std::size_t n) { return times("the drain at the ford is blocked and it was said that the water of the\n", n); }},
      {"paragraphs", "a.txt", 5000, [](std::size_t n) { return times("The drain at the ford is blocked.\n\n", n); }},
      {"notes in the margin", "a.txt", 3000, [](std::size_t n) { return "Minutes                                                              Action\n\n" + times("The drain at the ford is blocked and must be cleared by Friday.      Clerk\n\n", n); }},
      {"initials in the margin", "a.txt", 3000, [](std::size_t n) { return "Minutes                                                              Action\n\n" + times("The drain at the ford is blocked and must be cleared by Friday.      AB/\n", n); }},
      // --- labels ----------------------------------------------------------------------------------------------------
      {"agenda items", "a.txt", 5000, [](std::size_t n) { return lines(n, [](S i) { return i + ". Drains and Ditches\nThe drain is blocked.\n\n"; }); }},
      {"agenda items without text", "a.txt", 5000, [](std::size_t n) { return lines(n, [](S i) { return i + ". Drains and Ditches\n"; }); }},
      {"one item again and again", "a.txt", 5000, [](std::size_t n) { return times("1. Drains\nThe drain is blocked.\n\n", n); }},
      {"items after each other, two numbers", "a.txt", 5000, [](std::size_t n) { return times("1. Drains\nThe drain is blocked.\n\n7. Bins\nThe bins are full.\n\n", n / 2); }},
      {"dotted numbers, deep", "a.txt", 200, [](std::size_t n) { return dotted(n, n); }},
      {"dotted numbers, 12 deep", "a.txt", 5000, [](std::size_t n) { return dotted(n, 12); }},
      {"a number of many parts", "a.txt", 50000, [](std::size_t n) { return times("1.", n) + "1 Title\n"; }},
      {"bullets", "a.txt", 10000, [](std::size_t n) { return times("- To mend the drain\n", n); }},
      {"bullets, deeper and deeper", "a.txt", 500, [](std::size_t n) { return lines(n, [](S i) { return std::string(std::stoul(i), ' ') + "- To mend\n"; }); }},
      {"letters", "a.txt", 10000, [](std::size_t n) { return times("(a) to mend the drain;\n", n); }},
      {"letters alone", "a.txt", 10000, [](std::size_t n) { return times("(a)\n", n); }},
      {"letters and figures", "a.txt", 3000, [](std::size_t n) { return times("(a) to mend;\n(i) now;\n1) all\n- of it\n", n); }},
      {"letters in a line", "a.txt", 10000, [](std::size_t n) { return "RESOLVED: That " + times("(a) the drain; (b) the ditch; ", n); }},
      {"figures in a line", "a.txt", 10000, [](std::size_t n) { return "RESOLVED: That " + lines(n, [](S i) { return "(" + i + ") the drain; "; }); }},
      {"open square brackets", "a.txt", 10000, [](std::size_t n) { return times("[\n", n); }},
      {"answers in brackets", "a.txt", 3000, [](std::size_t n) { return lines(n, [](S i) { return i + ". Why is the drain blocked?\n[It rained.\n"; }); }},
      {"short titles", "a.txt", 5000, [](std::size_t n) { return times("Drains and Ditches\n\n", n); }},
      {"titles and text", "a.txt", 3000, [](std::size_t n) { return times("Drains and Ditches\n\nThe drain at the ford is blocked and must be cleared.\n\n", n); }},
      {"titles in capitals", "a.txt", 3000, [](std::size_t n) { return times("DRAINS AND DITCHES\n\nThe drain at the ford is blocked and must be cleared.\n\n", n); }},
      {"working labels", "a.txt", 5000, [](std::size_t n) { return times("Decision:\nMinutes:\n", n); }},
      // --- people ----------------------------------------------------------------------------------------------------
      {"councillors", "a.txt", 30000, [](std::size_t n) { return times("Cllr A ", n); }},
      {"people present", "a.txt", 20000, [](std::size_t n) { return "Present: " + lines(n, [](S i) { return "Cllr " + name_of(std::stoul(i)) + " Dray, "; }); }},
      {"one present again and again", "a.txt", 20000, [](std::size_t n) { return "Present: " + times("Cllr Ann Dray, ", n); }},
      {"people present, one a line", "a.txt", 5000, [](std::size_t n) { return "Present:\n" + lines(n, [](S i) { return "Cllr " + name_of(std::stoul(i)) + " Dray\n"; }); }},
      {"lists of people", "a.txt", 3000, [](std::size_t n) { return times("Present: Cllr Ann Dray\nApologies: Cllr Tom Pell\n", n); }},
      {"a roll in columns", "a.txt", 3000, [](std::size_t n) { return "Present:\n" + times("Ann Dray          Tom Pell          Una Moss\n", n); }},
      // --- decisions -------------------------------------------------------------------------------------------------
      {"seconded by", "a.txt", 20000, [](std::size_t n) { return times("seconded by ", n); }},
      {"proposed by", "a.txt", 10000, [](std::size_t n) { return times("Proposed by Cllr A, seconded by Cllr B ", n); }},
      {"resolved", "a.txt", 30000, [](std::size_t n) { return times("RESOLVED ", n); }},
      {"resolutions in a line", "a.txt", 5000, [](std::size_t n) { return times("RESOLVED: That the drain be cleared. ", n); }},
      {"resolutions", "a.txt", 3000, [](std::size_t n) { return times("RESOLVED: That the drain be cleared.\n\n", n); }},
      {"resolutions without an end", "a.txt", 3000, [](std::size_t n) { return times("RESOLVED that:\n\n", n); }},
      {"resolutions above text", "a.txt", 3000, [](std::size_t n) { return times("RESOLVED:\n\nThat the drain be cleared\n", n); }},
      {"resolutions with open quotes", "a.txt", 3000, [](std::size_t n) { return times("RESOLVED: \xE2\x80\x9CThat the drain\n\n", n); }},
      {"resolutions with lists", "a.txt", 1000, [](std::size_t n) { return times("It was agreed that:\n(a) the drain be cleared;\n(b) the ditch be dug.\n\n", n); }},
      {"a resolution with clauses", "a.txt", 5000, [](std::size_t n) { return "RESOLVED That:\n" + lines(n, [](S i) { return i + ") the drain be cleared;\n"; }); }},
      {"motions", "a.txt", 3000, [](std::size_t n) { return times("Cllr Dray proposed and Cllr Pell seconded that the drain be cleared.\n\n", n); }},
      {"motions and amendments", "a.txt", 2000, [](std::size_t n) { return times("Proposed by Cllr Dray; seconded by Cllr Pell:\n\nThe amendment was lost.\n\n", n); }},
      {"motions that lead on", "a.txt", 2000, [](std::size_t n) { return times("Cllr Dray proposed and Cllr Pell seconded the following motion:\n\n", n); }},
      {"motions in one line", "a.txt", 5000, [](std::size_t n) { return times("Cllr Dray moved and Cllr Pell seconded that it be so. ", n); }},
      {"notices of motion", "a.txt", 2000, [](std::size_t n) { return times("Notice of Motion submitted by Councillor Dray\n\nI will move that the drain be cleared.\n\n", n); }},
      {"ayes", "a.txt", 20000, [](std::size_t n) { return "AYES: " + lines(n, [](S i) { return name_of(std::stoul(i)) + ", "; }) + "\nNOES: none\n"; }},
      {"sides of a division", "a.txt", 5000, [](std::size_t n) { return times("AYES: Dray, Pell\nNOES: Moss\n", n); }},
      {"sides without names", "a.txt", 10000, [](std::size_t n) { return times("AYES:\n", n); }},
      {"ballots", "a.txt", 10000, [](std::size_t n) { return times("Ann Dray - Yes\n", n); }},
      {"counts", "a.txt", 5000, [](std::size_t n) { return times("Motion carried 5-2-1. ", n); }},
      // --- questions, actions, facts ---------------------------------------------------------------------------------
      {"questions", "a.txt", 5000, [](std::size_t n) { return lines(n, [](S i) { return "Question " + i + "\nWhy is the drain blocked?\n\n"; }); }},
      {"one question again and again", "a.txt", 5000, [](std::size_t n) { return times("Question 1\n", n); }},
      {"questions by councillors", "a.txt", 3000, [](std::size_t n) { return times("Question submitted by Councillor Dray\n\nI will ask why.\n\n", n); }},
      {"questions without an answer", "a.txt", 5000, [](std::size_t n) { return "1. Questions\n\n" + times("Question by Ann Dray to Tom Pell\n", n); }},
      {"replies", "a.txt", 5000, [](std::size_t n) { return times("REPLY:\n", n); }},
      {"replies with text", "a.txt", 5000, [](std::size_t n) { return times("REPLY: It rained.\n\n", n); }},
      {"a question with many paragraphs", "a.txt", 3000, [](std::size_t n) { return "Question 1\n\n" + times("Why is the drain blocked?\n\n", n); }},
      {"actions", "a.txt", 5000, [](std::size_t n) { return times("ACTION: Clerk to write.\n\n", n); }},
      {"actions in a line", "a.txt", 5000, [](std::size_t n) { return times("It rained. ACTION: Clerk to write. ", n); }},
      {"a list of actions", "a.txt", 5000, [](std::size_t n) { return "Actions:\n" + times("- Clerk to write\n", n); }},
      {"declarations", "a.txt", 5000, [](std::size_t n) { return times("Cllr Dray declared a personal interest in item 4; ", n); }},
      {"arrivals", "a.txt", 5000, [](std::size_t n) { return times("Cllr Dray left the meeting. ", n); }},
      {"dates", "a.txt", 10000, [](std::size_t n) { return "Minutes of the meeting held on " + times("4 March 2024 at 7.30 pm ", n); }},
      {"titles of meetings", "a.txt", 5000, [](std::size_t n) { return times("MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD IN THE HALL ON\n", n); }},
  };
  return kCases;
}

}  // namespace minutebook::pathological
