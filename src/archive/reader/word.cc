// Word's old binary format, through antiword or catdoc where one is installed.

#include "reader/converter.h"
#include "reader/reader.h"

namespace minutebook::archive {

Reading read_word(std::string_view bytes, const Limits& limits) {
  constexpr const char* kCure = "install antiword or catdoc, or save it as DOCX";
  const bool antiword = !find_program("antiword").empty();
  const std::vector<std::string> command =
      antiword || find_program("catdoc").empty()
          ? std::vector<std::string>{"antiword", "-w", "0", "-m", "UTF-8.txt", "-"}
          : std::vector<std::string>{"catdoc", "-w", "-d", "utf-8"};
  ProcessResult result = convert(command, bytes, limits, kCure);
  if (result.exit_code != 0) {
    throw ReadError("E_WORD", command[0] + " cannot read it: " + first_complaint(result));
  }
  Reading reading{.converted = true, .as = "text/plain", .media_type = "application/msword"};
  reading.text = std::move(result.out);
  reading.notes.push_back({"N_CONVERTED", "read by " + command[0] + " " + version_of(command[0]) +
                                              ": spans refer to its text"});
  return reading;
}

}  // namespace minutebook::archive
