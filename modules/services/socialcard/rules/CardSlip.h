// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/PaperStamp.h"

namespace yc::socialcard {

/// Name of the template for an event: card-application, card-loss, card-receipt.
[[nodiscard]] QString slipTemplateOf(const QString &event);

/// The data of slips/card-….json: `body` of a card, one entry of its events. Chinese, as slips are. The identity
/// numbers are masked in the record already; the card's own number stands in full on the paper of whoever holds it, the
/// bank's does not.
[[nodiscard]] QJsonObject slipSheet(const QJsonObject &body, const QJsonObject &event, const core::PaperStamp &stamp);

/// Chinese names for papers.
[[nodiscard]] QString slipWord(const QString &code);

} // namespace yc::socialcard
