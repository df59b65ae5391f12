// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "citysync/SyncWords.h"
#include "ui/LazyRowsModel.h"

namespace yc::desk {

/// The shape and colour of a tone.
[[nodiscard]] inline ui::State stateOf(citysync::SyncWords::Tone tone)
{
    using Tone = citysync::SyncWords::Tone;
    switch (tone) {
    case Tone::Ok:
        return ui::State::Ok;
    case Tone::Busy:
        return ui::State::Info;
    case Tone::Waits:
        return ui::State::Warn;
    case Tone::Bad:
        return ui::State::Late;
    case Tone::None:
        break;
    }
    return ui::State::None;
}

[[nodiscard]] inline ui::StateText stateText(const citysync::SyncWords::Line &line)
{
    return {stateOf(line.tone), line.text};
}

/// A column that is not sorted: these lists have an order of their own.
[[nodiscard]] inline ui::Column syncColumn(const char *key, const QString &label, int pixels, bool fixed = false)
{
    ui::Column column;
    column.key = QString::fromLatin1(key);
    column.label = label;
    column.pixels = pixels;
    column.width = fixed ? ui::Column::Width::Fixed : ui::Column::Width::Stretch;
    column.sortable = false;
    return column;
}

} // namespace yc::desk
