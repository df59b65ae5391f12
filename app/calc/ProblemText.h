// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/IdentityDocument.h"

#include <QCoreApplication>

namespace yc::calc {

/// One sentence for a defect of a number, for the person who has it in front of them.
class ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
public:
    [[nodiscard]] static QString of(const core::IdentityProblem &problem);
    /// "citizen" → "Citizen identity number".
    [[nodiscard]] static QString kind(const QString &kindName);
};

} // namespace yc::calc
