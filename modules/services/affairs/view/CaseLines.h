// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/affairs/view/AffairsContext.h"

#include <QCoreApplication>

namespace yc::affairs {

/// What stands inside a case as lines that people read: form, materials, pauses, events, promise. For the conflict
/// page, which compares two of them line by line.
class CaseLines {
    Q_DECLARE_TR_FUNCTIONS(CaseLines)
public:
    /// `body` says which item and version the case is of. Empty where the field needs no lines.
    [[nodiscard]] static QList<ui::ValueLine> of(const AffairsContext &context, const QJsonObject &body,
                                                 const QString &field, const QJsonValue &value);
    /// What a conflict in a case touches: its limit in each version, slips that were handed out.
    [[nodiscard]] static QStringList touchedBy(const core::RecordConflict &conflict);
    /// A finding of caseFindings() as a sentence.
    [[nodiscard]] static QString finding(const QString &code);
    /// A value of a form as its field says.
    [[nodiscard]] static QString formValue(const FormField &field, const QJsonValue &value);
};

} // namespace yc::affairs
