#include "serve_routes.h"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

#include "input.h"
#include "minutebook/search.h"
#include "minutebook/view.h"
#include "openapi.h"
#include "search_options.h"

namespace minutebook::cli {
namespace {

constexpr std::size_t kMaxWords = 1000;  // bytes of q
constexpr std::size_t kMaxFilter = 200;  // bytes of each other parameter
constexpr std::size_t kMaxLimit = 100;
constexpr std::size_t kPageLimit = 20;
constexpr int kMaxMilliseconds = 2000;
constexpr std::size_t kMaxSourceBytes = std::size_t{16} << 20;

constexpr const char* kPolicy =
    "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'";

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kJson = "application/json";

void send(httplib::Response& response, std::string body, std::string_view type) {
  response.set_content(std::move(body), std::string(type).c_str());
}

void send_error(httplib::Response& response, int status, std::string_view code,
                const std::string& message) {
  response.status = status;
  send(response, search::error_json(code, message), kJson);
}

// "[::1]:8384" → "[::1]", "localhost:8384" → "localhost"; a port is of no interest: a tunnel changes it.
std::string host_name(const std::string& host) {
  std::string name = host;
  const std::size_t bracket = name.rfind(']');
  const std::size_t colon = name.rfind(':');
  if (colon != std::string::npos && (bracket == std::string::npos || colon > bracket))
    name.resize(colon);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return name;
}

// A connection for each thread, made anew when another file has taken the place of the index.
const search::Searcher& searcher_of(const std::string& path) {
  struct Open {
    dev_t device = 0;
    ino_t inode = 0;
    std::unique_ptr<search::Searcher> searcher;
  };
  thread_local Open open;
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (!open.searcher || !there || status.st_dev != open.device || status.st_ino != open.inode) {
    open.searcher = std::make_unique<search::Searcher>(path);
    open.device = status.st_dev;
    open.inode = status.st_ino;
  }
  return *open.searcher;
}

int status_of(search::SearchError::Kind kind) {
  using Kind = search::SearchError::Kind;
  if (kind == Kind::query) return 400;
  return kind == Kind::slow || kind == Kind::busy ? 503 : 500;
}

std::size_t number_parameter(const httplib::Request& request, const char* name,
                             std::size_t otherwise, std::size_t most) {
  const std::string text = request.get_param_value(name);
  if (text.empty()) return otherwise;
  std::size_t value = 0;
  const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
  if (parsed.ec != std::errc() || parsed.ptr != text.data() + text.size() || value > most) {
    throw search::SearchError(
        search::SearchError::Kind::query,
        std::string("'") + name + "' is no number from 0 to " + std::to_string(most));
  }
  return value;
}

std::string text_parameter(const httplib::Request& request, const char* name, std::size_t most) {
  std::string text = request.get_param_value(name);
  if (text.size() > most) {
    throw search::SearchError(
        search::SearchError::Kind::query,
        std::string("'") + name + "' is longer than " + std::to_string(most) + " bytes");
  }
  return text;
}

search::Query query_from(const httplib::Request& request) {
  search::Query query;
  query.text = text_parameter(request, "q", kMaxWords);
  struct Text {
    const char* name;
    std::string search::Query::*member;
  };
  constexpr std::array<Text, 10> kTexts = {{{"body", &search::Query::body},
                                            {"person", &search::Query::person},
                                            {"mover", &search::Query::mover},
                                            {"seconder", &search::Query::seconder},
                                            {"asker", &search::Query::asker},
                                            {"responder", &search::Query::responder},
                                            {"owner", &search::Query::owner},
                                            {"from", &search::Query::from},
                                            {"to", &search::Query::to},
                                            {"outcome", &search::Query::outcome}}};
  for (const Text& text : kTexts)
    query.*text.member = text_parameter(request, text.name, kMaxFilter);
  std::vector<std::string> types;
  for (std::size_t i = 0; i < std::min<std::size_t>(request.get_param_value_count("type"), 20);
       ++i) {
    types.push_back(request.get_param_value("type", i).substr(0, kMaxFilter));
  }
  query.types = split_list(types);
  const std::string order = text_parameter(request, "order", kMaxFilter);
  if (order == "newest") query.order = search::Order::newest;
  if (order == "oldest") query.order = search::Order::oldest;
  if (!order.empty() && order != "relevance" && query.order == search::Order::relevance) {
    throw search::SearchError(search::SearchError::Kind::query,
                              "'order' is relevance, newest or oldest");
  }
  query.limit = number_parameter(request, "limit", kPageLimit, kMaxLimit);
  query.offset = number_parameter(request, "offset", 0, 10'000);
  query.max_ms = kMaxMilliseconds;
  return query;
}

bool asks_something(const httplib::Request& request) {
  return std::any_of(request.params.begin(), request.params.end(),
                     [](const auto& parameter) { return !parameter.second.empty(); });
}

void search_page(const ServeOptions& options, const httplib::Request& request,
                 httplib::Response& response) {
  search::Query query;
  try {
    query = query_from(request);
    if (!asks_something(request))
      return send(response, search::ServerPages::search(query, nullptr, ""), kHtml);
    const search::Answer answer = searcher_of(options.database).search(query);
    send(response, search::ServerPages::search(query, &answer, ""), kHtml);
  } catch (const search::SearchError& error) {
    response.status = status_of(error.kind());
    // Only what is about the query is the visitor's business.
    const std::string what = response.status == 400 ? error.what()
                             : response.status == 503
                                 ? "the answer took too long: give more or rarer words"
                                 : "the index cannot be read";
    send(response, search::ServerPages::search(query, nullptr, what), kHtml);
  }
}

void search_json(const ServeOptions& options, const httplib::Request& request,
                 httplib::Response& response) {
  const search::Query query = query_from(request);
  send(response, search::to_json(query, searcher_of(options.database).search(query)), kJson);
}

std::optional<search::StoredDocument> document_of(const ServeOptions& options,
                                                  const httplib::Request& request) {
  return searcher_of(options.database).document(request.matches[1].str());
}

void document_page(const ServeOptions& options, const httplib::Request& request,
                   httplib::Response& response) {
  const auto document = document_of(options, request);
  if (!document) return send_error(response, 404, "not_found", "there is no such document");
  Span at;
  const std::string place = text_parameter(request, "at", kMaxFilter);
  const std::size_t hyphen = std::min(place.find('-'), place.size());
  std::from_chars(place.data(), place.data() + hyphen, at.begin);
  if (hyphen < place.size())
    std::from_chars(place.data() + hyphen + 1, place.data() + place.size(), at.end);
  Reader reader(kMaxSourceBytes);
  std::string_view bytes;
  std::optional<std::string_view> source;
  if (!document->path.empty() && document->bytes <= kMaxSourceBytes &&
      !reader.read(document->path, bytes))
    source = bytes;
  send(response, search::ServerPages::document(*document, source, at), kHtml);
}

void document_json(const ServeOptions& options, const httplib::Request& request,
                   httplib::Response& response) {
  const auto document = document_of(options, request);
  if (!document) return send_error(response, 404, "not_found", "there is no such document");
  send(response, search::to_json(*document), kJson);
}

// An exception becomes an answer in JSON.
using Route = void (*)(const ServeOptions&, const httplib::Request&, httplib::Response&);
httplib::Server::Handler guarded(const ServeOptions& options, Route route) {
  return [options, route](const httplib::Request& request, httplib::Response& response) {
    try {
      route(options, request, response);
    } catch (const search::SearchError& error) {
      const int status = status_of(error.kind());
      send_error(response, status,
                 status == 400   ? "bad_query"
                 : status == 503 ? "too_slow"
                                 : "index",
                 status == 400   ? error.what()
                 : status == 503 ? "the answer took too long: give more or rarer words"
                                 : "the index cannot be read");
    }
  };
}

void check_requests(httplib::Server& server, const std::vector<std::string>& hosts) {
  server.set_pre_routing_handler(
      [hosts](const httplib::Request& request, httplib::Response& response) {
        using Turn = httplib::Server::HandlerResponse;
        // A page elsewhere may have its own name resolve to this machine: then the Host header is that name.
        const std::string host = host_name(request.get_header_value("Host"));
        if (request.get_header_value_count("Host") != 1 ||
            std::find(hosts.begin(), hosts.end(), host) == hosts.end()) {
          send_error(response, 421, "wrong_host",
                     "this server does not answer for that host (see --allow-host)");
          return Turn::Handled;
        }
        if (request.method != "GET" && request.method != "HEAD") {
          response.set_header("Allow", "GET, HEAD");
          send_error(response, 405, "method", "only GET is answered");
          return Turn::Handled;
        }
        return Turn::Unhandled;
      });
}

}  // namespace

void add_routes(httplib::Server& server, const ServeOptions& options) {
  server.set_default_headers({{"Content-Security-Policy", kPolicy},
                              {"X-Content-Type-Options", "nosniff"},
                              {"X-Frame-Options", "DENY"},
                              {"Referrer-Policy", "no-referrer"},
                              {"Cross-Origin-Resource-Policy", "same-origin"},
                              {"Cross-Origin-Opener-Policy", "same-origin"},
                              {"Cache-Control", "no-cache"}});
  // The library would share a port that another server holds already.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_payload_max_length(1024);
  server.set_read_timeout(5);
  server.set_write_timeout(5);
  server.set_keep_alive_timeout(5);
  server.set_keep_alive_max_count(200);
  server.new_task_queue = [] { return new httplib::ThreadPool(8); };
  check_requests(server, options.hosts);
  server.Get("/", guarded(options, search_page));
  server.Get("/api/search", guarded(options, search_json));
  server.Get(R"(/api/documents/([0-9a-f]{24}))", guarded(options, document_json));
  server.Get(R"(/document/([0-9a-f]{24}))", guarded(options, document_page));
  server.Get("/api/census", guarded(options, [](const ServeOptions& o, const httplib::Request&,
                                                httplib::Response& response) {
               send(response, search::to_json(searcher_of(o.database).census()), kJson);
             }));
  server.Get("/openapi.json", [](const httplib::Request&, httplib::Response& response) {
    send(response, std::string(openapi()), kJson);
  });
  server.Get(R"(/assets/([a-z.]{1,40}))", [](const httplib::Request& request,
                                             httplib::Response& response) {
    const std::string name = request.matches[1].str();
    const auto asset = search::ServerPages::asset(name);
    if (!asset) return send_error(response, 404, "not_found", "there is no such file");
    send(response, std::string(*asset),
         name.ends_with(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
  });
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    if (response.body.empty())
      send_error(response, response.status, "http", "there is nothing here");
  });
}

}  // namespace minutebook::cli
