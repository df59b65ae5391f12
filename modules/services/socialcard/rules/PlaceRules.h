// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Money.h"

#include <QDate>
#include <QString>

namespace yc::socialcard {

/// What a place has settled for its cards: dated settings (settings/places.json), each place over "default".
struct PlaceRules {
    enum class FormalRelease { Anywhere, SameCounter, Never };

    int temporaryDays = 0;        ///< last day of a temporary loss, counted from the report
    int bankTemporaryDays = 0;    ///< the same of the bank function
    bool linkedTemporary = false; ///< one report for both functions
    bool linkedFormal = false;
    FormalRelease formalRelease = FormalRelease::Anywhere;
    core::Money replacementFee;
    core::Money firstFee;
    int deliveryDays = 0;  ///< made and delivered within so many days after the check
    int guardianBelow = 0; ///< years of age
    int unclaimedDays = 0; ///< at the counter, then it goes back
    int expiringDays = 0;  ///< a temporary loss that ends within so many days is shown

    /// Those in force on a day for an organisation, by the longest beginning of its code that is named.
    [[nodiscard]] static PlaceRules on(QDate day, const QString &org);
};

/// Of blank cards: settings/stock.json.
struct StockRules {
    int largestBox = 0;
    int low = 0; ///< so many blanks left in a box are few
    [[nodiscard]] static StockRules on(QDate day);
};

} // namespace yc::socialcard
