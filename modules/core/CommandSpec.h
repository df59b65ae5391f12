// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/DocumentStore.h"

#include <QtGlobal> // QT_TRANSLATE_NOOP

namespace yc::core {

/// A command as the programs issue it. Every one stands in a CommandList.h of its module, and nobody writes a name or a
/// permission beside it: tests/app/registry compares the lists with a table of who may what, read by people.
struct CommandSpec {
    const char *name;       ///< "affairs.accept": stands in the audit log
    const char *permission; ///< "" for every signed-in person
    /// What the audit log says was done: QT_TRANSLATE_NOOP("AuditWords", "Accepted a case"). Specs of one name say the
    /// same.
    const char *done;
    bool audited = false; ///< a row of the audit log though no document changes
    bool act = true;      ///< false for drafts as one types, see Command

    /// The command, without its work.
    [[nodiscard]] Command command() const
    {
        Command made;
        made.name = QString::fromLatin1(name);
        made.permission = QString::fromLatin1(permission);
        made.audited = audited;
        made.act = act;
        return made;
    }
};

} // namespace yc::core
