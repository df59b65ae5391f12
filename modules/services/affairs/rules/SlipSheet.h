// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/RecordType.h"

#include <QDateTime>
#include <QJsonObject>

#include <functional>

namespace yc::affairs {

/// Who puts a slip on paper, and when. `reprint` 0: the first print.
struct PrintStamp {
    QString operatorName;
    QDateTime at; ///< UTC
    int reprint = 0;
    QString watermark = {}; ///< behind the text; empty: none
};

/// Hides what must not stand in full on a notice: ui::Masked::apply, or the caller's own.
using MaskText = std::function<QString(core::PersonalData kind, const QString &value)>;

/// Name of the print template for a kind of slip ("acceptance" → "acceptance-notice"); empty for an unknown kind.
[[nodiscard]] QString slipTemplateName(const QString &kind);

/// The data that print/SLIPS.md asks for, from the body of a "slip" document. Words are Chinese by
/// regulation, whatever the language of the interface.
[[nodiscard]] QJsonObject slipSheet(const QJsonObject &slip, const PrintStamp &stamp, const MaskText &mask);

} // namespace yc::affairs
