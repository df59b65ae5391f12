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

} // namespace yc::desk
