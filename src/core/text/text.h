#pragma once
// The product of this room: reading text in UTF-8, with the way back to the input bytes.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "minutebook/diagnostic.h"
#include "minutebook/span.h"

namespace minutebook::text {

/// A byte range of the reading text. 32 bits: an input is cut at 1 GiB (Options::max_input_bytes), far below.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr bool empty() const { return begin >= end; }
  constexpr std::uint32_t size() const { return empty() ? 0 : end - begin; }
  friend constexpr bool operator==(const Range&, const Range&) = default;
};

/// Maps offsets of a derived text back to the text it was made from. Runs are appended in order; before the first run, and
/// without any, the map is the identity. Look-up O(log runs).
class OffsetMap {
 public:
  /// From `out` on, every `out_stride` bytes of the derived text stand for `in_stride` bytes of the source from `in` on,
  /// until the next run. Copied bytes: strides 1 and 1. An entity "&amp;" that became "&": out_stride 1, in_stride 5.
  /// Inserted bytes (a line break for </p>): in_stride 0. A run that goes on as the last one did is merged with it.
  void run(std::uint32_t out, std::uint32_t in, std::uint16_t out_stride = 1,
           std::uint32_t in_stride = 1);

  bool identity() const { return runs_.empty(); }

  /// The source range of a derived range: from the first byte of its first unit to the last byte of its last unit. An
  /// empty range gives the empty range at the start of its unit.
  Range source(Range derived) const;

  /// The same for one who asks for place after place: `near` is 0 at first and is kept between the calls. O(1) where a place
  /// is near the one before it.
  Range source(Range derived, std::size_t& near) const {
    return runs_.empty() ? derived : look_up(derived, near);
  }

 private:
  struct Run {
    std::uint32_t out, in, in_stride;
    std::uint16_t out_stride;

    std::uint32_t unit(std::uint32_t derived) const {
      return out_stride == 1 ? derived - out : (derived - out) / out_stride;
    }
  };

  Range look_up(Range derived, std::size_t& near) const;
  std::size_t after(std::uint32_t derived, std::size_t near) const;
  Run before(std::size_t after) const { return after == 0 ? Run{0, 0, 1, 1} : runs_[after - 1]; }

  std::vector<Run> runs_;
};

/// What the markup says of one line of the reading text.
enum class Cue : std::uint8_t {
  none,
  heading,    // <h1>…<h6>, "# …", a line underlined with ====; `level` 1 to 6
  list_item,  // <li>, a Markdown list item; `level` is the depth from 1; `ordinal` the number that an <ol> gives it
  table_row,  // <tr>, a Markdown table row; cells are separated by '\t' in the reading text
  rule,       // <hr>, "---": an empty line in the reading text
  navigation,    // <nav>, <header>, <footer>, <aside>, skip links, menus: furniture
  front_matter,  // YAML or TOML between --- or +++
  title,         // <title> of the page: not part of the page's text, furniture
};

/// ModernGov prints these classes; other pages leave `role` none.
enum class Role : std::uint8_t {
  none,
  item_number,    // td.mgItemNumberCell
  item_title,     // p.mgAiTitleTxt in a title cell, .mgSubItemTitleTxt is `label`
  agenda_text,    // the agenda's own text (preamble)
  label,          // "Decision:", "Minutes:"
  document_list,  // ul.mgBulletList: supporting documents
  page_title,     // h1.mgMainTitleTxt, h2.mgSubTitleTxt
};

struct LineCue {
  std::uint32_t begin = 0;  // of its line in the reading text
  Cue cue = Cue::none;
  Role role = Role::none;
  std::uint8_t level = 0;
  bool bold = false;  // the whole line is bold
  std::uint32_t bold_end =
      0;  // of the bold words that begin a line which goes on in plain type; 0: none
  bool preformatted = false;  // of <pre>: its line ends are those of a plain text
  bool block_start = false;   // a paragraph starts here whatever the spacing says
  // The number that a browser would print for an <ol> item, also where its line is a heading; 0: none. Markdown's own
  // marks ("-", "1.") stay in the reading text as they stand.
  std::uint32_t ordinal = 0;
};

struct Link {
  Range text;        // in the reading text
  std::string href;  // as written, entities decoded
};

/// A field of front matter or of <meta>: name in lower case, value verbatim.
struct Field {
  std::string name;
  std::string value;
  Span span;  // of the value, in the input bytes
};

enum class Format : std::uint8_t { plain, markdown, html };

/// Reading text: valid UTF-8 without NUL. No text of the input is left out except markup and white space.
///
/// Line ends of plain and Markdown input stay as they are: "\n", "\r\n", "\r", '\f' (a page break too), U+0085, U+2028 and
/// U+2029 end a line, for cues as well as for readers of this text. Markdown keeps every line of the source as one line,
/// possibly empty. HTML gives "\n": one for <br> and between the rows of a table, two between blocks.
struct Text {
  // The reading text, unless it is the input itself. Always on the heap, so that `reading` stays valid when the Text is
  // moved; in a copy it still views the original.
  std::string owned;
  std::string_view reading;  // views `owned` or the input
  Format format = Format::plain;
  OffsetMap markup;           // reading text → decoded text
  OffsetMap decoding;         // decoded text → input bytes
  std::vector<LineCue> cues;  // ascending by begin; lines without a cue have no entry
  std::vector<Link> links;
  std::vector<Field> fields;
  std::string encoding;  // "UTF-8", "windows-1252", …
  std::uint64_t replacements = 0;
  std::vector<Diagnostic> diagnostics;

  /// The input bytes of a range of the reading text.
  Span span(Range range) const {
    const Range in = decoding.source(markup.source(range));
    return {in.begin, in.end};
  }

  /// The same for place after place.
  struct Near {
    std::size_t markup = 0, decoding = 0;
  };
  Span span(Range range, Near& near) const {
    const Range in = decoding.source(markup.source(range, near.markup), near.decoding);
    return {in.begin, in.end};
  }
};

}  // namespace minutebook::text
