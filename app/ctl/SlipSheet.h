// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QJsonObject>
#include <QString>

namespace yc::ctl {

/// A slip as the affairs service stores it, on the sheet that print lays out.
class SlipSheet {
public:
    /// The name of the template for a kind of slip ("acceptance" → "acceptance-notice").
    [[nodiscard]] static QString templateName(const QString &kind);
    /// The flat keys of resources/slips/README.md from affairs::slipData(); numbers and telephones masked. Slips speak
    /// Chinese by regulation, so every name is the Chinese one.
    [[nodiscard]] static QJsonObject flat(const QJsonObject &slip);
    /// Writes the PDF; needs a QGuiApplication. Errors of print::SlipTemplate, SlipPainter and SlipPdf.
    [[nodiscard]] static core::Result<> write(const QString &path, const QJsonObject &slip);
};

} // namespace yc::ctl
