#pragma once
// Inputs that break extractors. Each is a beginning and a unit that is repeated until the input has the size asked for.

#include <string>
#include <string_view>
#include <vector>

namespace minutebook::pathological {

/// In `unit` stand, of the unit's own number i from 1 on: %d the number, %n a name of its own, %s i spaces, %p "1.1.1"
/// with i parts, %0 a NUL.
struct Case {
  const char* name;
  const char* file;  ///< its ending says the format
  const char* before;
  const char* unit;
};

/// A name of letters only, another for each number: "Baaaa", "Caaaa" …
inline std::string name_of(std::size_t i) {
  std::string out;
  for (int k = 0; k < 5; ++k, i /= 26) out += static_cast<char>((k == 0 ? 'A' : 'a') + i % 26);
  return out;
}

inline void append_unit(std::string_view unit, std::size_t i, std::string& out) {
  for (std::size_t at = 0; at < unit.size(); ++at) {
    if (unit[at] != '%') {
      out += unit[at];
      continue;
    }
    switch (unit[++at]) {
      case 'd':
        out += std::to_string(i);
        break;
      case '0':
        out += '\0';
        break;
      case 'n':
        out += name_of(i);
        break;
      case 's':
        out.append(i, ' ');
        break;
      case 'p':
        out += '1';
        for (std::size_t part = 1; part < i; ++part) out += ".1";
        break;
    }
  }
}

inline std::string make(const Case& c, std::size_t bytes) {
  std::string out = c.before;
  out.reserve(bytes + 100);
  for (std::size_t i = 1; out.size() < bytes; ++i) append_unit(c.unit, i, out);
  return out;
}

// A title that nearly fills its line, on a page of such lines: what stands on the next is judged as the rest of it.
#define MINUTEBOOK_LINES "The Drain at the Ford is Blocked and must be cleared.\n\n"
#define MINUTEBOOK_TITLE_THAT_WRAPS                                                        \
  MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES     \
      MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES MINUTEBOOK_LINES \
          MINUTEBOOK_LINES MINUTEBOOK_LINES "1. Drains and Ditches, Culverts and Bridges\n"

// clang-format off
inline constexpr Case kCases[] = {
    // --- the page ----------------------------------------------------------------------------------------------------
    {"nested divs", "a.html", "words", "<div>"},
    {"nested divs with text", "a.html", "", "<div>a "},
    {"nested and misnested", "a.html", "", "<b i><i i>x</b>"},
    {"nested lists in HTML", "a.html", "", "<ul><li>the drain "},
    {"nested tables", "a.html", "", "<table><tr><td>a"},
    {"tags that nothing opens", "a.html", "words", "</div>"},
    {"attributes", "a.html", "<div ", "a%d=b "},
    {"comments without an end", "a.html", "words", "<!--"},
    {"scripts without an end", "a.html", "words", "<script>"},
    {"less-than signs", "a.html", "", "<"},
    {"less-than signs and letters", "a.html", "", "<a"},
    {"ampersands", "a.html", "", "&"},
    {"character references", "a.html", "", "&amp;&#x110000;&#0;&nosuch "},
    {"paragraphs of HTML", "a.html", "", "<p>The drain is <b>blocked</b>.</p>\n"},
    {"headings of HTML", "a.html", "", "<h2>Drains and Ditches</h2>\n"},
    {"inline elements in one paragraph", "a.html", "<p>", "<b>the</b> <i>drain</i> "},
    {"links to documents", "a.html", "", "<li><a href=\"/a%d.pdf\">Report of the Clerk</a> PDF 98 KB</li>\n"},
    {"a table of many rows", "a.html", "<table>", "<tr><td>a<td>b c<td>12<td>d<td>e<td>f<td>g<td>h<td>i"},
    {"a table of one row", "a.html", "<table><tr>", "<td>a"},
    {"a list in HTML", "a.html", "<ol>", "<li>To mend the drain"},
    {"a table of Markdown", "a.md", "a|b|c\n-|-|-\n", "one|two|three\n"},
    {"a row of pipes", "a.md", "", "|a"},
    {"headings of Markdown", "a.md", "", "## Drains\n\nSome words.\n\n"},
    {"number signs", "a.md", "", "#"},
    {"stars", "a.md", "", "*a "},
    {"quotations in quotations", "a.md", "", ">"},
    {"rules of Markdown", "a.md", "", "---\n"},
    {"links of Markdown", "a.md", "", "[a](b) "},
    // --- lines -------------------------------------------------------------------------------------------------------
    {"open parentheses", "a.txt", "", "("},
    {"open brackets", "a.txt", "", "["},
    {"open brackets, one a line", "a.txt", "", "[\n"},
    {"one line of sentences", "a.txt", "", "The drain at the ford is blocked. "},
    {"one line without a stop", "a.txt", "", "words and more words "},
    {"one word", "a.txt", "", "x"},
    {"one number", "a.txt", "", "1"},
    {"capital letters", "a.txt", "", "A "},
    {"full stops", "a.txt", "", "A. "},
    {"initials behind a title", "a.txt", MINUTEBOOK_TITLE_THAT_WRAPS "Mr ", "A. "},
    {"names behind a title", "a.txt", MINUTEBOOK_TITLE_THAT_WRAPS, "Mr A. "},
    {"quotation marks", "a.txt", "", "\""},
    {"open quotation marks", "a.txt", "", "\xE2\x80\x9C" "a "},
    {"dashes", "a.txt", "", "a - "},
    {"colons", "a.txt", "", "Ann: "},
    {"commas", "a.txt", "", "Ann, "},
    {"newlines", "a.txt", "words", "\n"},
    {"spaces", "a.txt", "words", " "},
    {"tabs", "a.txt", "", "a\t"},
    {"tabs and line ends", "a.txt", "", "a\tb\tc\td\n"},
    {"form feeds", "a.txt", "", "a\f"},
    {"pages", "a.txt", "", "Parish Council\n\nThe drain %d is blocked and\nmust be cleared.\n\nPage %d\n\f"},
    {"control characters", "a.txt", "", "\x01"},
    {"control characters and words", "a.txt", "", "a\x01 \x7F\n"},
    {"combining marks", "a.txt", "e", "\xCC\x81"},
    {"NULs", "a.txt", "\xE2\x80\x93", "ab%0"},
    {"NULs in windows-1252", "a.txt", "\x93", "ab%0"},
    {"broken UTF-8", "a.txt", "", "\xE2\x82 a \xFF"},
    {"short lines", "a.txt", "", "a\n"},
    {"lines of one paragraph", "a.txt", "", "the drain at the ford is blocked and it was said that the water of the\n"},
    {"paragraphs", "a.txt", "", "The drain at the ford is blocked.\n\n"},
    {"lines deeper and deeper", "a.txt", "", "%sthe drain\n"},
    {"notes in the margin", "a.txt", "Minutes                                                    Action\n\n", "The drain at the ford is blocked and must be cleared.      Clerk\n\n"},
    {"initials in the margin", "a.txt", "Minutes                                                 Action\n\n", "The drain at the ford is blocked and must be cleared.      AB/\n"},
    // --- labels ------------------------------------------------------------------------------------------------------
    {"agenda items", "a.txt", "", "%d. Drains and Ditches\nThe drain is blocked.\n\n"},
    {"agenda items without text", "a.txt", "", "%d. Drains and Ditches\n"},
    {"one item again and again", "a.txt", "", "1. Drains\nThe drain is blocked.\n\n"},
    {"two items in turn", "a.txt", "", "1. Drains\nThe drain is blocked.\n\n7. Bins\nThe bins are full.\n\n"},
    {"numbers that count down", "a.txt", "", "9. Drains\n8. Bins\n7. Roads\n6. Trees\n"},
    {"two lists that count in turn", "a.txt", "", "%d. Drains\n\n%d/24 Bins\n\n"},
    {"minute numbers", "a.txt", "", "24/%d Drains and Ditches\nThe drain is blocked.\n\n"},
    {"dotted numbers, deep", "a.txt", "", "%p Title of the part\nSome words.\n"},
    {"dotted numbers, 5 deep", "a.txt", "", "1 Drains\n1.1 Bins\n1.1.1 Roads\n1.1.1.1 Trees\n1.1.1.1.1 Walls\n"},
    {"dotted numbers that count", "a.txt", "1 Drains\n", "1.%d The drain is blocked.\n"},
    {"a number of many parts", "a.txt", "", "1."},
    {"parenthesised ones", "a.txt", "", "(1) x\n"},
    {"parenthesised numbers that count", "a.txt", "", "(%d) x\n"},
    {"bullets", "a.txt", "", "- To mend the drain\n"},
    {"bullets alone", "a.txt", "", "-\n"},
    {"bullets at two depths", "a.txt", "- a\n      - b\n", "   - c\n"},
    {"bullets, deeper and deeper", "a.txt", "", "%s- To mend\n"},
    {"agendas that do not begin at one", "a.txt", "", "Agenda\n2. x\n3. y\n4. z\n"},
    {"letters", "a.txt", "", "(a) to mend the drain;\n"},
    {"letters alone", "a.txt", "", "(a)\n"},
    {"letters that count on nothing", "a.txt", "", "(q) to mend\n(c) to dig\n(x) to fill\n"},
    {"letters and figures", "a.txt", "", "(a) to mend;\n(i) now;\n1) all\n- of it\n"},
    {"roman numbers", "a.txt", "", "i. to mend\nii. to dig\niii. to fill\niv. to pay\n"},
    {"letters in a line", "a.txt", "RESOLVED: That ", "(a) the drain; (b) the ditch; "},
    {"figures in a line", "a.txt", "RESOLVED: That ", "(%d) the drain; "},
    {"answers in brackets", "a.txt", "", "%d. Why is the drain blocked?\n[It rained.\n"},
    {"closed answers in brackets", "a.txt", "", "%d. Why is the drain blocked?\n[It rained.]\n"},
    {"short titles", "a.txt", "", "Drains and Ditches\n\n"},
    {"titles and text", "a.txt", "", "Drains and Ditches\n\nThe drain at the ford is blocked and must be cleared.\n\n"},
    {"titles in capitals", "a.txt", "", "DRAINS AND DITCHES\n\nThe drain at the ford is blocked and must be cleared.\n\n"},
    {"run-in titles", "a.txt", "", "Drains: The drain at the ford is blocked and must be cleared.\n\n"},
    {"working labels", "a.txt", "", "Decision:\nMinutes:\n"},
    {"working labels with text", "a.txt", "", "Decision: To mend.\nMinutes: It was said that the drain is blocked.\n\n"},
    // --- people ------------------------------------------------------------------------------------------------------
    {"councillors", "a.txt", "", "Cllr A "},
    {"people present", "a.txt", "Present: ", "Cllr %n Dray, "},
    {"one present again and again", "a.txt", "Present: ", "Cllr Ann Dray, "},
    {"people present, one a line", "a.txt", "Present:\n", "Cllr %n Dray\n"},
    {"people present, in brackets", "a.txt", "Present: ", "%n Dray (Chair, "},
    {"lists of people", "a.txt", "", "Present: Cllr Ann Dray\nApologies: Cllr Tom Pell\n"},
    {"a roll in columns", "a.txt", "Present:\n", "Ann Dray          Tom Pell          Una Moss\n"},
    {"sentences of apology", "a.txt", "", "Apologies were received from Cllr %n. "},
    // --- decisions ---------------------------------------------------------------------------------------------------
    {"proposed by", "a.txt", "", "proposed by "},
    {"seconded by", "a.txt", "", "seconded by "},
    {"proposed and seconded", "a.txt", "", "Proposed by Cllr A, seconded by Cllr B "},
    {"resolved", "a.txt", "", "RESOLVED "},
    {"resolved, one a line", "a.txt", "", "RESOLVED\n"},
    {"resolutions in a line", "a.txt", "", "RESOLVED: That the drain be cleared. "},
    {"resolutions", "a.txt", "", "RESOLVED: That the drain be cleared.\n\n"},
    {"resolutions without an end", "a.txt", "", "RESOLVED that:\n\n"},
    {"resolutions above text", "a.txt", "", "RESOLVED:\n\nThat the drain be cleared\n"},
    {"resolutions with open quotes", "a.txt", "", "RESOLVED: \xE2\x80\x9CThat the drain\n\n"},
    {"resolutions with lists", "a.txt", "", "It was agreed that:\n(a) the drain be cleared;\n(b) the ditch be dug.\n\n"},
    {"a resolution with clauses", "a.txt", "RESOLVED That:\n", "%d) the drain be cleared;\n"},
    {"it was agreed", "a.txt", "", "It was agreed that "},
    {"whereas", "a.txt", "", "WHEREAS the drain is blocked; and\n\n"},
    {"motions", "a.txt", "", "Cllr Dray proposed and Cllr Pell seconded that the drain be cleared.\n\n"},
    {"motions and amendments", "a.txt", "", "Proposed by Cllr Dray; seconded by Cllr Pell:\n\nThe amendment was lost.\n\n"},
    {"motions that lead on", "a.txt", "", "Cllr Dray proposed and Cllr Pell seconded the following motion:\n\n"},
    {"motions in one line", "a.txt", "", "Cllr Dray moved and Cllr Pell seconded that it be so. "},
    {"notices of motion", "a.txt", "", "Notice of Motion submitted by Councillor Dray\n\nI will move that the drain be cleared.\n\n"},
    {"for and against", "a.txt", "", "For: Against: "},
    {"for and against, one a line", "a.txt", "", "For:\nAgainst:\n"},
    {"for and against, with names", "a.txt", "For: ", "%n, "},
    {"ayes", "a.txt", "AYES: ", "%n, "},
    {"sides of a division", "a.txt", "", "AYES: Dray, Pell\nNOES: Moss\n"},
    {"sides without names", "a.txt", "", "AYES:\n"},
    {"ballots", "a.txt", "", "Ann Dray - Yes\n"},
    {"counts", "a.txt", "", "Motion carried 5-2-1. "},
    {"sides of a count in a line", "a.txt", "", "Against: %d. "},
    {"lists in lists of a resolution", "a.txt", "RESOLVED: ", "---\n(a) "},
    {"resolutions in nested lists in HTML", "a.html", "", "RESOLVED <li>1. "},
    {"names joined by and in one line", "a.html", "AYES: ", "Drains and Ditches Moss, "},
    {"names that run on in one line", "a.html", "AYES: ", "Cllr Gail Reeve Helen Rich Parish Clerk, "},
    {"titles in one line", "a.html", "AYES: ", "Mayor "},
    {"lists of people in a division", "a.html", "AYES: ", "4 March 2024 RESOLVED: Present:  Drains and Ditches"},
    {"votes in favour", "a.txt", "", "5 votes in favour, 2 against. "},
    // --- questions, actions, facts -----------------------------------------------------------------------------------
    {"questions", "a.txt", "", "Question %d\nWhy is the drain blocked?\n\n"},
    {"one question again and again", "a.txt", "", "Question 1\n"},
    {"questions by councillors", "a.txt", "", "Question submitted by Councillor Dray\n\nI will ask why.\n\n"},
    {"questions without an answer", "a.txt", "1. Questions\n\n", "Question by Ann Dray to Tom Pell\n"},
    {"replies with notes between them", "a.txt", "Minutes                                                 Action\n\n1. Why is the drain blocked?\n\n", "Reply: It rained all the day and the water was high.     AB\n\n"},
    {"replies", "a.txt", "", "REPLY:\n"},
    {"replies with text", "a.txt", "", "REPLY: It rained.\n\n"},
    {"a question of many paragraphs", "a.txt", "Question 1\n\n", "Why is the drain blocked?\n\n"},
    {"actions", "a.txt", "", "ACTION: Clerk to write.\n\n"},
    {"actions in a line", "a.txt", "", "It rained. ACTION: Clerk to write. "},
    {"a list of actions", "a.txt", "Actions:\n", "- Clerk to write\n"},
    {"declarations", "a.txt", "", "Cllr Dray declared a personal interest in item 4; "},
    {"arrivals", "a.txt", "", "Cllr Dray left the meeting. "},
    {"dates", "a.txt", "Minutes of the meeting held on ", "4 March 2024 at 7.30 pm "},
    {"titles of meetings", "a.txt", "", "MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD IN THE HALL ON\n"},
};
// clang-format on

}  // namespace minutebook::pathological
