#pragma once
// Sorting of things that are too large to be moved often.

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace minutebook::base {

/// As std::stable_sort by `key`, but only keys are moved log n times: each thing is moved once, and none where all stand in
/// order already.
template <class Thing, class Key>
void sort_once(std::vector<Thing>& things, const Key& key) {
  const auto before = [&](const Thing& a, const Thing& b) { return key(a) < key(b); };
  if (std::is_sorted(things.begin(), things.end(), before)) return;
  std::vector<std::pair<decltype(key(things.front())), std::uint32_t>> order;
  order.reserve(things.size());
  for (const Thing& thing : things)
    order.emplace_back(key(thing), static_cast<std::uint32_t>(order.size()));
  std::sort(order.begin(), order.end());  // no two are equal, so stable
  std::vector<Thing> sorted;
  sorted.reserve(things.size());
  for (const auto& [unused, at] : order) sorted.push_back(std::move(things[at]));
  things = std::move(sorted);
}

}  // namespace minutebook::base
