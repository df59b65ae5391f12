// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ErrorText.h"
#include "core/IdentityDocument.h"

#include <QCoreApplication>

namespace yc::ui {

/// One sentence for what is wrong or doubtful with one value, for the person who has it in front of them: what it is,
/// and what to do where that is not plain. Codes "identity.…", and those of the services (rules/ProblemList.h);
/// findings in a ledger have theirs in residents::findingSource(), because reject files are written by rules. Needs Qt
/// Core only.
class ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
public:
    /// The sentences of the services, as ErrorText::add().
    static void add(const QList<core::ProblemText> &sentences);
    /// `{key}` of the sentence is filled from the context. Lists are joined; dates are written as ISO 8601. Amounts and
    /// codes are shown as they come: put their words into the context first. Where the context has "problem", the code
    /// of a more exact problem ("form.id-number" {problem: "identity.bad-check"}), that one's sentence is given.
    [[nodiscard]] static QString of(const QString &code, const QVariantMap &context = {});
    [[nodiscard]] static QString of(const core::IdentityProblem &problem);
    [[nodiscard]] static bool knows(const QString &code);
    /// "citizen" → "Citizen identity number".
    [[nodiscard]] static QString kind(const QString &kindName);
};

} // namespace yc::ui
