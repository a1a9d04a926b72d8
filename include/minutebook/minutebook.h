#pragma once
// All of minutebook.

#include "minutebook/diagnostic.h"
#include "minutebook/document.h"
#include "minutebook/extractor.h"
#include "minutebook/json.h"
#include "minutebook/locate.h"
#include "minutebook/rules.h"
#include "minutebook/span.h"
#include "minutebook/version.h"
