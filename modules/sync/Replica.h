// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/SyncStore.h"

namespace yc::sync {

// The wire speaks of revisions, documents and the store in the words of replica.
using namespace replica;

} // namespace yc::sync
