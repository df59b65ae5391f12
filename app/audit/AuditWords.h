// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditLog.h"

#include <QCoreApplication>

namespace yc::audit {

/// The log in the interface language: what a command did, how it ended, where.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    /// "affairs.accept" → "Accepted a case"; a command without words is given as it is.
    [[nodiscard]] static QString command(const QString &command);
    [[nodiscard]] static bool knows(const QString &command);
    /// Every command that has words.
    [[nodiscard]] static QStringList commands();
    /// What all commands "affairs.…" are about.
    [[nodiscard]] static QString kind(const QString &command);
    /// "done" → "Done"; the code of an error → what happened.
    [[nodiscard]] static QString result(const QString &result);
    /// Window and machine.
    [[nodiscard]] static QString place(const store::AuditEntry &entry);
};

} // namespace yc::audit
