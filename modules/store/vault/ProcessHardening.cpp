// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/vault/ProcessHardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace yc::store {

bool hardenProcess() noexcept
{
    const rlimit none{0, 0};
    const bool noCore = ::setrlimit(RLIMIT_CORE, &none) == 0;
    // RLIMIT_CORE alone does not stop a core_pattern that pipes to a program; not being dumpable does.
    const bool notDumpable = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
    return noCore && notDumpable;
}

} // namespace yc::store
