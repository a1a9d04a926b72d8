#include "search/view/chart.h"

#include <algorithm>
#include <numeric>

#include "search/view/html.h"

namespace minutebook::search {
namespace {

constexpr double kWidth = 480;
constexpr double kRow = 34;
constexpr double kHeight = 220;
constexpr double kDigit = 7.5;
constexpr double kYear = 36;  // as wide as the label of a column

std::uint64_t sum(const Bar& bar) {
  return std::accumulate(bar.parts.begin(), bar.parts.end(), std::uint64_t{0});
}

std::uint64_t largest(const std::vector<Bar>& bars) {
  std::uint64_t most = 1;
  for (const Bar& bar : bars) most = std::max(most, sum(bar));
  return most;
}

std::string number(double value) {
  return std::to_string(static_cast<long>(value * 10) / 10.0).substr(0, 7);
}

const char* class_of(const Bar& bar, std::size_t part) {
  if (bar.parts.size() == 1) return "bar";
  return part == 0 ? "yes" : part == 1 ? "none" : "no";
}

std::string rectangle(const char* kind, double x, double y, double width, double height) {
  return std::string("<rect class=\"") + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y) +
         "\" width=\"" + number(width) + "\" height=\"" + number(height) + "\"/>";
}

std::string counts_of(const Bar& bar) {
  std::string text;
  for (const std::uint64_t part : bar.parts)
    text += (text.empty() ? "" : " : ") + std::to_string(part);
  return text;
}

std::string begin_svg(double height) {
  return "<svg viewBox=\"0 0 " + number(kWidth) + " " + number(height) + "\" role=\"img\">";
}

std::string open_link(const Bar& bar) {
  std::string out;
  if (!bar.link.empty()) {
    out += "<a href=\"";
    append_html(bar.link, out);
    out += "\">";
  }
  out += "<title>";
  append_html(bar.label + ": " + counts_of(bar), out);
  return out + "</title>";
}

std::string close_link(const Bar& bar) { return bar.link.empty() ? "" : "</a>"; }

}  // namespace

std::string bars_across(const std::vector<Bar>& bars) {
  const double most = static_cast<double>(largest(bars));
  std::string out = begin_svg(std::max(1.0, kRow * static_cast<double>(bars.size())));
  double y = 0;
  for (const Bar& bar : bars) {
    out += "<g>" + open_link(bar) + "<text x=\"0\" y=\"" + number(y + 13) + "\">";
    append_html(bar.label, out);
    out += "</text>";
    double x = 0;
    for (std::size_t i = 0; i < bar.parts.size(); ++i) {
      const double width = (kWidth - 90) * static_cast<double>(bar.parts[i]) / most;
      out +=
          rectangle(class_of(bar, i), x, y + 17, bar.parts[i] > 0 ? std::max(width, 1.0) : 0, 11);
      x += width;
    }
    out += "<text class=\"pale\" x=\"" + number(x + 6) + "\" y=\"" + number(y + 27) + "\">" +
           counts_of(bar) + "</text>";
    out += close_link(bar) + "</g>";
    y += kRow;
  }
  return out + "</svg>";
}

std::string columns(const std::vector<Bar>& bars) {
  if (bars.empty()) return {};
  const double most = static_cast<double>(largest(bars));
  const double step = kWidth / static_cast<double>(bars.size());
  const std::size_t every = bars.size() <= 12 ? 1 : (bars.size() + 11) / 12;
  const bool numbers_fit =
      kDigit * static_cast<double>(std::to_string(largest(bars)).size()) <= step;
  std::string out = begin_svg(kHeight);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double height = (kHeight - 45) * static_cast<double>(sum(bars[i])) / most;
    const double x = step * static_cast<double>(i);
    const std::string middle = number(x + step / 2);
    out += "<g>" + open_link(bars[i]) +
           rectangle("bar", x + step * 0.1, kHeight - 22 - height, step * 0.8, height);
    if (i % every == 0) {
      const double at = std::clamp(x + step / 2, kYear / 2, kWidth - kYear / 2);
      out += "<text text-anchor=\"middle\" x=\"" + number(at) + "\" y=\"" + number(kHeight - 6) +
             "\">";
      append_html(bars[i].label, out);
      out += "</text>";
    }
    if (sum(bars[i]) > 0 && (numbers_fit || sum(bars[i]) == largest(bars))) {
      out += "<text class=\"pale\" text-anchor=\"middle\" x=\"" + middle + "\" y=\"" +
             number(kHeight - 27 - height) + "\">" + std::to_string(sum(bars[i])) + "</text>";
    }
    out += close_link(bars[i]) + "</g>";
  }
  return out + "</svg>";
}

}  // namespace minutebook::search
