// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/BackupKeys.h"

#include "ctl/PassphraseSource.h"
#include "store/backup/OrganisationKey.h"

namespace yc::ctl {

using core::Result;

void BackupKeys::declare(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("organisation-key"),
                      tr("Open the backup with this secret key of the organisation, not with the recovery code."),
                      QStringLiteral("FILE")});
}

store::KeyOpener BackupKeys::opener(const Invocation &call)
{
    if (call.has("organisation-key")) {
        return
            [path = call.value("organisation-key")](const store::BackupHeader &header) -> Result<store::SecureBytes> {
                YC_ASSIGN(const store::SecureBytes key, store::OrganisationKey::readSecret(path));
                return store::FileKey::openWithOrganisation(header, key);
            };
    }
    return [&arguments = call.arguments](const store::BackupHeader &header) -> Result<store::SecureBytes> {
        YC_ASSIGN(
            const store::Passphrase typed,
            PassphraseSource::read(arguments, tr("Recovery code of the desk, as it was when the backup was made")));
        QString text = QString::fromUtf8(reinterpret_cast<const char *>(typed.bytes().data()),
                                         static_cast<qsizetype>(typed.bytes().size()));
        const auto code = store::RecoveryCode::parse(text);
        store::wipe(text);
        if (!code)
            return std::unexpected(code.error());
        return store::FileKey::open(header, *code);
    };
}

store::BackupRun BackupKeys::run(const Invocation &call)
{
    return {call.stop, [&console = call.console](store::BackupRun::Phase phase, double part) {
                switch (phase) {
                case store::BackupRun::Phase::Writing:
                    return console.progress(tr("Backing up"), part);
                case store::BackupRun::Phase::Checking:
                    return console.progress(tr("Reading back"), part);
                case store::BackupRun::Phase::Restoring:
                    return console.progress(tr("Restoring"), part);
                }
            }};
}

QJsonObject BackupKeys::toJson(const store::BackupSummary &summary)
{
    QJsonObject json = summary.manifest.toJson();
    json.insert(QStringLiteral("file"), summary.path);
    json.insert(QStringLiteral("bytes"), summary.bytes);
    return json;
}

} // namespace yc::ctl
