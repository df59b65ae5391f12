// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ExitCode.h"

#include <QHash>

namespace yc::ctl {

using core::ErrorKind;

namespace {
constexpr QLatin1StringView usageCode{"ctl.usage"};
} // namespace

ExitCode exitCodeOf(const core::Error &error)
{
    // Codes first: what a script does next differs more finely than what a person can do.
    static const QHash<QString, ExitCode> byCode = {
        {QString(usageCode), ExitCode::Usage},
        {QStringLiteral("store.already-open"), ExitCode::Busy},
        {QStringLiteral("desk.missing"), ExitCode::NotFound},
        {QStringLiteral("desk.folder-not-empty"), ExitCode::Failed},
        {QStringLiteral("store.missing"), ExitCode::NotFound},
        {QStringLiteral("store.not-found"), ExitCode::NotFound},
        {QStringLiteral("vault.missing"), ExitCode::NotFound},
        {QStringLiteral("backup.key-file-exists"), ExitCode::Failed},
        {QStringLiteral("affairs.unknown-item"), ExitCode::NotFound},
        {QStringLiteral("city.key-file-damaged"), ExitCode::Failed},
        {QStringLiteral("tabular.cannot-open"), ExitCode::NotFound},
    };
    if (const auto found = byCode.constFind(error.code); found != byCode.cend())
        return *found;
    switch (error.kind) {
    case ErrorKind::FixInput:
        return ExitCode::Defects;
    case ErrorKind::SignIn:
        return ExitCode::SignInFailed;
    case ErrorKind::AskPermission:
        return ExitCode::NotPermitted;
    case ErrorKind::NotFound:
        return ExitCode::NotFound;
    case ErrorKind::Cancelled:
        return ExitCode::Interrupted;
    case ErrorKind::Retry:
    case ErrorKind::FreeDiskSpace:
    case ErrorKind::SettleConflict:
    case ErrorKind::UpdateProgram:
    case ErrorKind::CallAdministrator:
        break;
    }
    return ExitCode::Failed;
}

QString kindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::FixInput:
        return QStringLiteral("fix_input");
    case ErrorKind::SignIn:
        return QStringLiteral("sign_in");
    case ErrorKind::AskPermission:
        return QStringLiteral("ask_permission");
    case ErrorKind::Retry:
        return QStringLiteral("retry");
    case ErrorKind::FreeDiskSpace:
        return QStringLiteral("free_disk_space");
    case ErrorKind::SettleConflict:
        return QStringLiteral("settle_conflict");
    case ErrorKind::UpdateProgram:
        return QStringLiteral("update_program");
    case ErrorKind::CallAdministrator:
        return QStringLiteral("call_administrator");
    case ErrorKind::NotFound:
        return QStringLiteral("not_found");
    case ErrorKind::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

core::Error usageError(const QString &sentence)
{
    core::Error error;
    error.kind = ErrorKind::FixInput;
    error.code = QString(usageCode);
    error.context.insert(QStringLiteral("sentence"), sentence);
    return error;
}

bool isUsageError(const core::Error &error) { return error.code == usageCode; }

} // namespace yc::ctl
