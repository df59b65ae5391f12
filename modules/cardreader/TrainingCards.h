// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/CardReader.h"
#include "core/Result.h"

#include <QList>

namespace yc::cardreader {

/// A card to practise with, and what it shows.
struct TrainingCard {
    QString zh;
    QString en;
    core::CardValues values;
};

/// Those that the program brings: invented people, one of each generation, one that keeps its holder to itself.
[[nodiscard]] QList<TrainingCard> trainingCards();
/// {"cards": [{"zh", "en", "generation", "version", "identification", …}]}. Error "cardreader.training-file" {card}.
[[nodiscard]] core::Result<QList<TrainingCard>> trainingCardsFrom(const QByteArray &json);

} // namespace yc::cardreader
