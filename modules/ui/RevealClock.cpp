// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/RevealClock.h"

#include "core/Masking.h"

namespace yc::ui {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {
milliseconds shownSet{0};
milliseconds copiedSet{0};
} // namespace

milliseconds RevealClock::shown()
{
    return shownSet.count() > 0 ? shownSet : seconds(core::RevealTimes::on(QDate::currentDate()).shownSeconds);
}

milliseconds RevealClock::copied()
{
    return copiedSet.count() > 0 ? copiedSet : seconds(core::RevealTimes::on(QDate::currentDate()).clipboardSeconds);
}

void RevealClock::set(milliseconds shown, milliseconds copied)
{
    shownSet = shown;
    copiedSet = copied;
}

} // namespace yc::ui
