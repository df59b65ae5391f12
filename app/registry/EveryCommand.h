// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/CommandList.h"
#include "core/CommandList.h"
#include "demo/CommandList.h"
#include "registry/CommandList.h"
#include "store/CommandList.h"

namespace yc::registry {

/// Every command that a program of ours can issue: of the services, the store, the sync, and what fills a demo desk.
[[nodiscard]] inline QList<core::CommandSpec> everyCommand()
{
    return core::commandList() + commandList() + store::commandList() + demo::commandList() + citysync::commandList();
}

} // namespace yc::registry
