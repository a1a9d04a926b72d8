#include "search/view/source_pane.h"

#include <algorithm>

#include "search/digest.h"
#include "search/view/charset.h"
#include "search/view/frame.h"
#include "search/view/html.h"

namespace minutebook::search {
namespace {

// A browser flattens what nests deeper than 512.
constexpr std::size_t kDeepest = 400;

struct Range {
  Span span;
  std::string open;  // the start tag
};

std::vector<Range> ranges_of(const ViewTree& tree, Span at) {
  std::vector<Range> ranges;
  for (std::size_t i = 0; i < tree.elements.size(); ++i) {
    const ViewElement& element = tree.elements[i];
    const std::string number = std::to_string(i);
    const bool wide = element.extent != element.span;
    ranges.push_back({element.extent, "<span class=\"" + std::string(wide ? "x " : "e ") +
                                          class_name(element.type) + "\" data-e=\"" + number +
                                          "\">"});
    if (wide) ranges.push_back({element.span, "<span class=\"h\">"});
    for (const Span& mark : element.marks)
      ranges.push_back({mark, "<span class=\"m\" data-m=\"" + number + "\">"});
    for (std::size_t k = 0; k < element.facts.size(); ++k) {
      ranges.push_back({element.facts[k].span,
                        "<span class=\"f\" data-f=\"" + number + '.' + std::to_string(k) + "\">"});
    }
  }
  for (std::size_t k = 0; k < tree.meeting.size(); ++k) {
    ranges.push_back(
        {tree.meeting[k].span, "<span class=\"f\" data-f=\"m." + std::to_string(k) + "\">"});
  }
  ranges.push_back({at, "<span class=\"lit\" id=\"at\">"});
  std::erase_if(ranges, [](const Range& range) { return range.span.empty(); });
  std::stable_sort(ranges.begin(), ranges.end(), [](const Range& a, const Range& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return ranges;
}

class Pane {
 public:
  Pane(std::string_view bytes, std::string_view encoding, bool markup, std::string& out)
      : bytes_(bytes), encoding_(encoding), markup_(markup), out_(out) {}

  void write(const std::vector<Range>& ranges) {
    for (const Range& range : ranges) {
      close_until(range.span.begin);
      if (ends_.size() >= kDeepest || range.span.begin >= bytes_.size()) continue;
      text_to(range.span.begin);
      out_ += range.open;
      std::uint64_t end = std::min<std::uint64_t>(range.span.end, bytes_.size());
      if (!ends_.empty()) end = std::min(end, ends_.back());
      ends_.push_back(end);
    }
    close_until(bytes_.size());
    text_to(bytes_.size());
  }

 private:
  void close_until(std::uint64_t at) {
    while (!ends_.empty() && ends_.back() <= at) {
      text_to(ends_.back());
      ends_.pop_back();
      out_ += "</span>";
    }
  }

  void text_to(std::uint64_t to) {
    if (to <= done_) return;
    const std::string text = to_utf8(bytes_.substr(done_, to - done_), encoding_);
    done_ = to;
    markup_ ? append_markup(text) : append_html(text, out_);
  }

  // Tags are shown, but pale.
  void append_markup(std::string_view text) {
    while (!text.empty()) {
      std::size_t end = in_tag_ ? text.find('>') : text.find('<');
      if (end == std::string_view::npos)
        end = text.size();
      else if (in_tag_)
        ++end;
      if (end > 0) {
        if (in_tag_) out_ += "<span class=\"g\">";
        append_html(text.substr(0, end), out_);
        if (in_tag_) out_ += "</span>";
      }
      const bool turned = end < text.size() || (in_tag_ && text.ends_with('>'));
      text.remove_prefix(end);
      if (turned) in_tag_ = !in_tag_;
    }
  }

  std::string_view bytes_, encoding_;
  bool markup_, in_tag_ = false;
  std::string& out_;
  std::vector<std::uint64_t> ends_;
  std::uint64_t done_ = 0;
};

// Each element reaches to the end of what is in it.
void widen(std::vector<ViewElement>& elements) {
  std::vector<std::size_t> parents(elements.size()), open;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    open.resize(std::min(open.size(), elements[i].depth));
    parents[i] = open.empty() ? i : open.back();
    open.push_back(i);
  }
  for (std::size_t i = elements.size(); i-- > 0;) {
    Span& outer = elements[parents[i]].extent;
    if (!elements[i].extent.empty()) outer.end = std::max(outer.end, elements[i].extent.end);
  }
}

// A text in the place of a source that is not there: the words of the elements, and their spans in it.
std::string rebuild(ViewTree& tree) {
  std::string text;
  Span told;     // of the source: what stands in `text` already …
  Span told_in;  // … and where
  for (ViewElement& element : tree.elements) {
    const Span span = element.span;
    element.marks.clear();
    for (ViewFact& fact : element.facts) fact.span = {};
    if (told.contains(span) && !told.empty()) {
      const std::size_t at = text.find(element.text, told_in.begin);
      const bool found = !element.text.empty() && at != std::string::npos &&
                         at + element.text.size() <= told_in.end;
      element.span = found ? Span{at, at + element.text.size()} : Span{};
    } else {
      if (!text.empty()) text += "\n\n";
      element.span = {text.size(), text.size() + element.text.size()};
      text += element.text;
      told = span;
      told_in = element.span;
    }
    element.extent = element.span;
  }
  widen(tree.elements);
  for (ViewFact& fact : tree.meeting) fact.span = {};
  return text;
}

}  // namespace

Shown append_source(ViewTree& tree, std::optional<std::string_view> source, Span at,
                    std::string& out) {
  const bool converted =
      !tree.media_type.starts_with("text/") && !tree.media_type.starts_with("application/xhtml");
  const bool same = source && source->size() == tree.bytes && sha256_hex(*source) == tree.sha256;
  if (same && !converted) {
    const bool markup = tree.media_type.find("html") != std::string_view::npos;
    Pane(*source, tree.encoding, markup, out).write(ranges_of(tree, at));
    return Shown::source;
  }
  if (!tree.reading_text.empty()) {
    Pane(tree.reading_text, "UTF-8", false, out).write(ranges_of(tree, at));
    return Shown::reading;
  }
  const std::string text = rebuild(tree);
  Pane(text, "UTF-8", false, out).write(ranges_of(tree, {}));
  return Shown::words;
}

}  // namespace minutebook::search
