// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PaperStamp.h"

namespace yc::povertyaid {

/// The data of slips/means-test.json: `body` of an application, `working` as MeansTestResult::toJson.
/// Chinese, as slips are. No identity number, account or address stands on it.
[[nodiscard]] QJsonObject workingSheet(const QJsonObject &body, const QJsonObject &working,
                                       const core::PaperStamp &stamp);

} // namespace yc::povertyaid
