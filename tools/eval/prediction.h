#pragma once
// Reads extracted documents: minutebook's JSON, or what another program writes in its shape.

#include <string>
#include <string_view>
#include <vector>

#include "annotation.h"

namespace minutebook::eval {

struct Prediction {
  std::string name;  // source.name, else the file's name
  std::string stem;  // of the file
  ExtractedDocument document;
};

/// One document. Throws InputError; `name` is what it calls the file.
ExtractedDocument parse_document(std::string_view json, const std::string& name);

/// A folder of .json and .ndjson files at any depth, or one such file. Throws InputError.
std::vector<Prediction> read_predictions(const std::string& path);

/// The document whose name has `id` as a folder or as its stem, or whose file has it as stem; null if there is none.
const Prediction* find_prediction(const std::vector<Prediction>& predictions,
                                  const std::string& id);

}  // namespace minutebook::eval
