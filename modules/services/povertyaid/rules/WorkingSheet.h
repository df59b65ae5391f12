// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>

namespace yc::povertyaid {

/// Who puts a working on paper, and when.
struct SheetStamp {
    QString operatorName;
    QString orgName;
    QDateTime at; ///< UTC
    QString watermark = {};
};

/// The data of slips/means-test.json: `body` of an application, `working` as MeansTestResult::toJson.
/// Chinese, as slips are. No identity number, account or address stands on it.
[[nodiscard]] QJsonObject workingSheet(const QJsonObject &body, const QJsonObject &working, const SheetStamp &stamp);

} // namespace yc::povertyaid
