#include "stop_signal.h"

#include <csignal>

namespace minutebook::cli {
namespace {

volatile std::sig_atomic_t asked = 0;

void note(int signal) {
  asked = signal;
  std::signal(signal, SIG_DFL);  // the second one is not ours
}

}  // namespace

void watch_for_stop() {
  struct sigaction action = {};
  action.sa_handler = note;  // no SA_RESTART: a wait is to end
  constexpr int kSignals[] = {SIGINT, SIGTERM};
  for (const int signal : kSignals) {
    struct sigaction before;
    // nohup and the like: who was told to ignore it goes on ignoring it.
    if (::sigaction(signal, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
      ::sigaction(signal, &action, nullptr);
    }
  }
}

bool stop_asked() { return asked != 0; }

void die_of_stop() {
  const int signal = asked;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace minutebook::cli
