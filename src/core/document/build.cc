#include "document/build.h"

#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "document/convert.h"
#include "document/draft.h"
#include "document/measure.h"
#include "document/storage.h"

namespace minutebook::document {
namespace {

class Builder {
 public:
  Builder(const text::Text& text, const line::Lines& lines, block::Blocks blocks,
          const element::Elements& elements)
      : text_(text),
        lines_(lines),
        blocks_(std::move(blocks)),
        elements_(elements),
        storage_(std::make_shared<Storage>()) {}

  Document run() {
    Drafts drafts = draft(lines_, blocks_, elements_);
    storage_->flow = std::move(blocks_.flow);
    Converter converter(text_, blocks_, *storage_, std::move(drafts.holes));
    converter_ = &converter;
    for (const Part& part : drafts.parts) place(part);
    close(1);
    measure(document_);
    mark_duplicates();
    meeting();
    attendance();
    diagnostics();
    document_.storage = storage_;
    return std::move(document_);
  }

 private:
  /// An item that is still open, with the id makers of its content and of its sub-items.
  struct Open {
    AgendaItem item;
    Ids ids;
    ItemIds sub;
  };

  void place(const Part& part) {
    if (part.head != nullptr && part.head->type == element::Type::item) open(part);
    Nodes* to = open_.empty() ? &document_.front : &open_.back().item.content;
    Ids* ids = open_.empty() ? &front_ids_ : &open_.back().ids;
    const Range below = reach(part);
    if (part.head != nullptr && part.head->type == element::Type::section) {
      auto& s = to->emplace_back().value.emplace<Section>();
      converter_->common(s, part.printed, part.marks, part.head->rule,
                         ids->next(element::Type::section));
      Ids inner(*storage_, s.id);
      fill(s.content, part, inner);
      s.extent = text_.span(below);
    } else {
      fill(*to, part, *ids);
    }
    if (open_.empty() || below.empty()) return;
    Span& extent = open_.back().item.extent;
    extent.end = std::max(extent.end, text_.span(below).end);
  }

  /// From the head of a part to the end of the last that stands below it, in the reading text.
  Range reach(const Part& part) const {
    Range all;
    const auto add = [&](Range reading) {
      all = all.empty() ? reading
                        : Range{std::min(all.begin, reading.begin), std::max(all.end, reading.end)};
    };
    if (part.head != nullptr) add(converter_->reading(part.printed));
    for (const Range mark : part.marks) add(converter_->reading(mark));
    for (const Draft& d : part.content) {
      add(d.is_aside() ? d.reading : converter_->reading(d.words));
      for (const Range mark : d.marks) add(converter_->reading(mark));
    }
    return all;
  }

  /// Layout and notes part no answer from its question.
  static bool stands_between(const Node& node) {
    return std::holds_alternative<Furniture>(node.value) || node.element().rule == "margin.note";
  }

  void fill(Nodes& to, const Part& part, Ids& ids) {
    if (to.empty()) to.reserve(part.content.size());
    std::size_t solid = to.size();  // ends behind the last that does not stand between
    while (solid > 0 && stands_between(to[solid - 1])) --solid;
    for (const Draft& d : part.content) {
      converter_->convert(d, ids, to);
      if (solid > 0 && moves_into(to[solid - 1], to.back())) {
        to.pop_back();
      } else if (!stands_between(to.back())) {
        solid = to.size();
      }
    }
  }

  /// A response that follows its question stands in it.
  static bool moves_into(Node& before, Node& node) {
    auto* const response = std::get_if<Response>(&node.value);
    auto* const question = std::get_if<Question>(&before.value);
    if (response == nullptr || question == nullptr || response->answers.size() != 1 ||
        response->answers[0] != question->id)
      return false;
    question->responses.push_back(std::move(*response));
    return true;
  }

  void open(const Part& part) {
    const element::Element& head = *part.head;
    const int level = std::clamp<int>(head.level, 1, 12);
    close(level);
    AgendaItem item;
    item.number = converter_->words(head.number);
    if (item.number.empty() && !head.value.empty()) item.number = storage_->keep(head.value);
    item.level = level;
    const std::string name =
        "item-" + slug(item.number.empty() ? converter_->words(head.words) : item.number);
    ItemIds& ids = open_.empty() ? top_ids_ : open_.back().sub;
    const std::string_view id = ids.named(name == "item-" ? "item" : name);
    converter_->common(item, part.printed, part.marks, head.rule, id);
    item.heading.text = converter_->words(head.words);
    item.heading.span = converter_->span(head.words);
    item.extent = item.span;
    if (!item.marks.empty())
      item.extent.begin = std::min(item.extent.begin, item.marks.front().span.begin);
    open_.push_back({std::move(item), Ids(*storage_, id), ItemIds(*storage_, id)});
  }

  /// Closes open items of `level` and deeper.
  void close(int level) {
    while (!open_.empty() && open_.back().item.level >= level) {
      AgendaItem item = std::move(open_.back().item);
      open_.pop_back();
      if (open_.empty()) {
        document_.items.push_back(std::move(item));
      } else {
        Span& around = open_.back().item.extent;
        around.end = std::max(around.end, item.extent.end);
        open_.back().item.items.push_back(std::move(item));
      }
    }
  }

  /// Decision and Minutes blocks of one item print the same resolution.
  void mark_duplicates() {
    for (AgendaItem& item : document_.items) {
      std::unordered_map<std::uint64_t, std::string_view> seen;
      duplicates_in(item.content, seen);
    }
  }

  static void duplicates_in(Nodes& nodes,
                            std::unordered_map<std::uint64_t, std::string_view>& seen) {
    for (Node& node : nodes) {
      if (auto* r = std::get_if<Resolution>(&node.value); r != nullptr && r->text.size() > 30) {
        const auto [it, fresh] = seen.emplace(r->fingerprint, r->id);
        if (!fresh) r->duplicate_of = it->second;
      }
      duplicates_in(node.element().content, seen);
    }
  }

  void meeting() {
    const element::MeetingFacts& f = elements_.meeting;
    const auto take = [&](const element::Fact& fact, std::string_view& to, const char* name) {
      if (!fact.found()) return;
      to = storage_->keep(fact.value);
      document_.meeting.evidence.emplace_back(
          name, fact.at.empty() ? fact.input : converter_->span(fact.at));
    };
    take(f.body, document_.meeting.body, "body");
    take(f.organisation, document_.meeting.organisation, "organisation");
    take(f.kind, document_.meeting.kind, "kind");
    take(f.date, document_.meeting.date, "date");
    take(f.start, document_.meeting.start, "start");
    take(f.end, document_.meeting.end, "end");
    take(f.venue, document_.meeting.venue, "venue");
    take(f.chair, document_.meeting.chair, "chair");
    document_.status = f.status;
  }

  void attendance() {
    document_.attendance.reserve(elements_.attendance.size());
    for (const element::Attendance& a : elements_.attendance) {
      Attendee out;
      out.person = converter_->person(a.who);
      out.status = a.status;
      out.span = out.person.span;
      document_.attendance.push_back(out);
    }
  }

  void diagnostics() {
    document_.diagnostics = text_.diagnostics;
    for (std::size_t i = 0; i < elements_.diagnostics.size(); ++i) {
      Diagnostic d = elements_.diagnostics[i];
      d.span = converter_->span(elements_.diagnostic_at[i]);
      document_.diagnostics.push_back(std::move(d));
    }
  }

  const text::Text& text_;
  const line::Lines& lines_;
  block::Blocks blocks_;
  const element::Elements& elements_;
  std::shared_ptr<Storage> storage_;
  Converter* converter_ = nullptr;
  Document document_;
  std::vector<Open> open_;
  ItemIds top_ids_{*storage_, ""};
  Ids front_ids_{*storage_, "front"};
};

}  // namespace

Document build(const text::Text& text, const line::Lines& lines, block::Blocks blocks,
               const element::Elements& elements) {
  return Builder(text, lines, std::move(blocks), elements).run();
}

}  // namespace minutebook::document
