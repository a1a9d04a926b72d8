// minutebook serve: the search in a browser, for this machine unless told otherwise.

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

#include "command_line.h"
#include "exit_code.h"
#include "message.h"
#include "minutebook/search.h"
#include "output.h"
#include "serve_routes.h"

namespace minutebook::cli {
namespace {

constexpr int kPort = 8384;
constexpr auto kBlink = std::chrono::milliseconds(1);

bool is_loopback(const std::string& address) {
  return address == "localhost" || address == "::1" || address.starts_with("127.");
}

// Ctrl-C and SIGTERM end the server in good order: the thread that waits for them says stop.
class StopThread {
 public:
  explicit StopThread(httplib::Server& server) : server_(server) {
    ::sigemptyset(&set_);
    ::sigaddset(&set_, SIGINT);
    ::sigaddset(&set_, SIGTERM);
    ::sigaddset(&set_, SIGUSR1);
    ::pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    thread_ = std::thread([this] {
      int signal = 0;
      ::sigwait(&set_, &signal);
      // Before it runs, the server cannot be told to stop.
      while (!ended_ && !server_.is_running()) std::this_thread::sleep_for(kBlink);
      if (!ended_) server_.stop();
    });
  }
  ~StopThread() {
    ended_ = true;
    ::pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
  }
  StopThread(const StopThread&) = delete;  // owns a thread
  StopThread& operator=(const StopThread&) = delete;

 private:
  httplib::Server& server_;
  sigset_t set_;
  std::atomic<bool> ended_ = false;
  std::thread thread_;
};

}  // namespace

int run_serve(const Command& self, const Arguments& arguments) {
  po::options_description described;
  described.add_options()  //
      ("db", po::value<std::string>()->value_name("FILE"),
       "the index that 'minutebook index' made")  //
      ("listen", po::value<std::string>()->value_name("ADDRESS"),
       "default 127.0.0.1: this machine only")                                          //
      ("port", po::value<int>()->value_name("N"), "default 8384; 0: any that is free")  //
      ("allow-host", po::value<std::vector<std::string>>()->value_name("NAME"),
       "a name by which browsers may call the server, beside localhost; may be given several "
       "times");
  const CommandLine line(self, described, arguments);
  if (line.helped()) return kAllWell;
  if (!line.has("db"))
    throw UsageError("say where the index is: --db FILE", std::string(self.name));
  if (!line.free().empty()) throw UsageError("takes no argument", std::string(self.name));
  const std::string address = line.has("listen") ? line.text("listen") : "127.0.0.1";
  const int port = line.has("port") ? line.number("port") : kPort;
  if (port < 0 || port > 65535)
    throw UsageError("--port is from 0 to 65535", std::string(self.name));

  ServeOptions options{line.text("db"), {"localhost", "127.0.0.1", "[::1]"}};
  options.hosts.push_back(address.find(':') == std::string::npos ? address : '[' + address + ']');
  for (const std::string& host : line.texts("allow-host")) options.hosts.push_back(host);
  const search::Searcher checked(options.database);  // says now what is wrong with it
  if (!is_loopback(address)) {
    complain("listening on " + address +
             ": whoever can reach it can read the index, without a password");
  }

  httplib::Server server;
  add_routes(server, options);
  const StopThread stop(server);
  const int bound = port == 0                            ? server.bind_to_any_port(address)
                    : server.bind_to_port(address, port) ? port
                                                         : -1;
  if (bound < 0) {
    complain("cannot listen on " + address + " port " + std::to_string(port) +
             " (another program does: try --port 0)");
    return kNothingSucceeded;
  }
  print("http://" + options.hosts.back() + ":" + std::to_string(bound) + "/\n");
  server.listen_after_bind();
  return kAllWell;
}

}  // namespace minutebook::cli
