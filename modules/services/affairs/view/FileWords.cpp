// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/view/FileWords.h"

namespace yc::affairs {

using core::FileState;
using ui::State;

namespace {
constexpr double kilo = 1024;
constexpr int hundred = 100;
} // namespace

QString FileWords::size(qint64 bytes)
{
    if (bytes < qint64(kilo))
        return tr("%1 bytes").arg(bytes);
    if (bytes < qint64(kilo * kilo))
        return tr("%1 KB").arg(qRound(double(bytes) / kilo));
    return tr("%1 MB").arg(double(bytes) / kilo / kilo, 0, 'f', 1);
}

QString FileWords::kind(const QString &media)
{
    return media == QLatin1StringView(core::media::jpeg) ? QStringLiteral("JPEG") : core::suffixOf(media).toUpper();
}

State FileWords::mark(const core::FileStatus &status)
{
    switch (status.state) {
    case FileState::Confirmed:
        return State::Ok;
    case FileState::Refused:
        return State::Late;
    case FileState::Local:
    case FileState::Sent:
        return State::Info;
    case FileState::OnlyAtCity:
    case FileState::Partly:
        return status.asked ? State::Info : State::None;
    case FileState::Unknown:
        break;
    }
    return State::None;
}

QString FileWords::state(const core::FileStatus &status)
{
    const auto percent = [](qint64 part, qint64 whole) { return whole > 0 ? int(part * hundred / whole) : 0; };
    switch (status.state) {
    case FileState::Local:
        return status.sent > 0 ? tr("on this desk, %1 % sent").arg(percent(status.sent, status.size))
                               : tr("on this desk");
    case FileState::Sent:
        return tr("on this desk, and on a stick to the city");
    case FileState::Confirmed:
        return tr("at the city");
    case FileState::Refused:
        return status.reason.isEmpty() ? tr("refused by the city") : tr("refused by the city: %1").arg(status.reason);
    case FileState::OnlyAtCity:
        return status.asked ? tr("only at the city, asked for") : tr("only at the city");
    case FileState::Partly:
        return tr("only at the city, %1 % fetched").arg(percent(status.here, status.size));
    case FileState::Unknown:
        break;
    }
    return {};
}

QString FileWords::limits(const core::FileLimits &limits)
{
    QStringList kinds;
    for (const QString &media : limits.media)
        kinds.append(kind(media));
    return tr("%1, up to %2 MB each; files can also be dropped on a material.")
        .arg(kinds.join(QStringLiteral(" / ")))
        .arg(limits.largest >> 20);
}

} // namespace yc::affairs
