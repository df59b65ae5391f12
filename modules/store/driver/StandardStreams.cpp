// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/driver/StandardStreams.h"

#include <cstdio>

// Hidden: code that is compiled for executables may reach such variables from a shared library too.
extern "C" {
[[gnu::visibility("hidden")]] FILE *yc_sqlcipher_stdout = nullptr;
[[gnu::visibility("hidden")]] FILE *yc_sqlcipher_stderr = nullptr;
}

namespace yc::store {

void connectStandardStreams()
{
    [[maybe_unused]] static const bool connected = [] {
        yc_sqlcipher_stdout = stdout;
        yc_sqlcipher_stderr = stderr;
        return true;
    }();
}

} // namespace yc::store
