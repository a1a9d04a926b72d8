// minutebook doctor: what is there to read the formats with.

#include "minutebook/archive/doctor.h"

#include "command_line.h"
#include "exit_code.h"
#include "message.h"
#include "output.h"

namespace minutebook::cli {

int run_doctor(const Command& self, const Arguments& arguments) {
  const CommandLine line(self, {}, arguments);
  if (line.helped()) return kAllWell;
  if (!line.free().empty()) throw UsageError("takes no argument", std::string(self.name));
  std::string text = "built in:\n";
  for (const std::string& reader : archive::built_in_readers()) text += "  " + reader + "\n";
  text += "converters (programs of their own, run under limits):\n";
  bool pdf = false;
  for (const archive::Converter& one : archive::find_converters()) {
    const bool there = !one.path.empty();
    const bool good = there && one.complaint.empty();
    pdf = pdf || (good && one.name == "pdftotext");
    text += std::string(good    ? "  ok       "
                        : there ? "  doubtful "
                                : "  missing  ") +
            one.name + ": " + one.formats;
    text += there ? "; " + one.path + ", version " + printable(one.version)
                  : "; to have it: " + one.cure;
    if (!one.complaint.empty()) text += "; " + one.complaint;
    text += '\n';
  }
  print(text);
  return pdf ? kAllWell : kSomeFailed;
}

}  // namespace minutebook::cli
