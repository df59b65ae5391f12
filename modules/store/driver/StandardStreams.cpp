// SPDX-License-Identifier: GPL-3.0-or-later
// What the build's copy of libsqlcipher.a calls stdout and stderr (see CMakeLists.txt): hidden variables, which
// position dependent code may reach from a shared library. SQLCipher writes to them only when PRAGMA cipher_log asks
// for it.
#include <cstdio>

extern "C" {
[[gnu::visibility("hidden")]] FILE *yc_sqlcipher_stdout = nullptr;
[[gnu::visibility("hidden")]] FILE *yc_sqlcipher_stderr = nullptr;
}

namespace {

// Set before main() or while the plugin is loaded, that is before any connection exists.
[[gnu::constructor]] void connectStandardStreams()
{
    yc_sqlcipher_stdout = stdout;
    yc_sqlcipher_stderr = stderr;
}

} // namespace
