#pragma once
// The people of a meeting, as the passes of the attendance find them.

#include <string>
#include <string_view>
#include <vector>

#include "element/attendance/attendance_label.h"
#include "element/element.h"
#include "element/people/roster.h"

namespace minutebook::element {

class Register {
 public:
  explicit Register(std::string_view flow) : flow_(flow) {}

  /// Starts a list: two people of one list with one name ("Ms J Meade", "Mr J Meade") are two people.
  void open_list() { ++list_; }

  void add(const Entry& entry, const AttendanceLabel& label);
  void add(const Roster& roster, const AttendanceLabel& label);

  bool empty() const { return rows_.empty(); }
  bool has_present() const;

  /// One row a person. Who attends remotely or sent apologies is that, whatever list he stands in.
  std::vector<Attendance> finish();

 private:
  struct Row {
    Attendance who;
    std::string key;         // the name in lower case, without titles
    std::string_view title;  // as printed
    bool single = false;     // a surname or a first name alone
    bool clerk = false;      // serves under "Present"
    bool plain = false;      // of a list "In attendance"
    int list = 0;
  };

  std::string_view role(const Row& row) const;
  bool is_board(int list) const;
  void settle();
  static bool are_two(const Row& a, const Row& b);
  static void merge(Row& first, const Row& later);
  static Row* only_one(std::vector<Row>& kept, const Row& row);

  std::string_view flow_;
  std::vector<Row> rows_;
  int list_ = 0;
};

}  // namespace minutebook::element
