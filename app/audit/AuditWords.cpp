// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditWords.h"

#include "registry/EveryCommand.h"
#include "registry/ServiceNames.h"
#include "ui/text/ErrorText.h"

#include <QMap>

namespace yc::audit {

namespace {
struct Sentence {
    const char *command;
    const char *words;
};
// Rows of the log that are no commands. What a command is called stands beside it (core::CommandSpec::done).
constexpr Sentence kEvents[] = {
    {"desk.sign-in-failed", QT_TRANSLATE_NOOP("AuditWords", "Sign-in with a wrong passphrase")},
    {"desk.sign-in-refused", QT_TRANSLATE_NOOP("AuditWords", "Sign-in refused")},
    {"desk.locked-out", QT_TRANSLATE_NOOP("AuditWords", "Locked out after failed sign-ins")},
    {"desk.passphrase-changed", QT_TRANSLATE_NOOP("AuditWords", "Changed the own passphrase")},
    {"desk.recovery-used", QT_TRANSLATE_NOOP("AuditWords", "Used the recovery code")},
    {"desk.recovery-failed", QT_TRANSLATE_NOOP("AuditWords", "Wrong recovery code")},
    {"desk.rekey-finished", QT_TRANSLATE_NOOP("AuditWords", "Changed the key of the store")},
    {"desk.rekey-failed", QT_TRANSLATE_NOOP("AuditWords", "The key of the store was not changed")},
    {"desk.rekey-abandoned", QT_TRANSLATE_NOOP("AuditWords", "Gave up changing the key of the store")},
    {"desk.vault-from-copy", QT_TRANSLATE_NOOP("AuditWords", "The vault was taken from its copy")},
    {"desk.vault-tampered", QT_TRANSLATE_NOOP("AuditWords", "The vault was tampered with")},
    {"desk.vault-changed-unlogged", QT_TRANSLATE_NOOP("AuditWords", "The vault was changed without a row")},
    {"desk.attempts-replaced", QT_TRANSLATE_NOOP("AuditWords", "The notes of failed sign-ins were replaced")},
    {"desk.changed-outside",
     QT_TRANSLATE_NOOP("AuditWords", "The desk’s settings were changed outside of the program")},
    {"store.clock-odd", QT_TRANSLATE_NOOP("AuditWords", "The clock did not fit what was done before")},
    {"store.tail-lost", QT_TRANSLATE_NOOP("AuditWords", "The end of the store’s journal was lost")},
    {"desk.roll-back-accepted", QT_TRANSLATE_NOOP("AuditWords", "Accepted an older vault")},
    {"desk.restored", QT_TRANSLATE_NOOP("AuditWords", "Restored from a backup")},
};

const QMap<QString, const char *> &sentences()
{
    static const QMap<QString, const char *> all = [] {
        QMap<QString, const char *> table;
        for (const Sentence &one : kEvents)
            table.insert(QString::fromLatin1(one.command), one.words);
        for (const core::CommandSpec &spec : registry::everyCommand())
            table.insert(QString::fromLatin1(spec.name), spec.done);
        return table;
    }();
    return all;
}

const char *sentenceOf(const QString &command) { return sentences().value(command, nullptr); }
} // namespace

bool AuditWords::knows(const QString &command) { return sentenceOf(command) != nullptr; }

QStringList AuditWords::commands() { return sentences().keys(); }

QString AuditWords::command(const QString &command)
{
    const char *words = sentenceOf(command);
    return words ? QCoreApplication::translate("AuditWords", words) : command;
}

QString AuditWords::kind(const QString &command)
{
    const QString first = command.section(u'.', 0, 0);
    if (const QString service = registry::serviceName(first); !service.isEmpty())
        return service;
    if (first == u"desk")
        return tr("Desk, people and keys");
    if (first == u"audit")
        return tr("Audit log");
    return first;
}

QString AuditWords::result(const QString &result)
{
    if (result == u"done")
        return tr("Done");
    if (result == u"permission.denied")
        return tr("Not permitted");
    if (result == u"cancelled")
        return tr("Stopped");
    if (result.isEmpty())
        return tr("Noted");
    return ui::ErrorText::knows(result) ? ui::ErrorText::of({core::ErrorKind::CallAdministrator, result, {}}).happened
                                        : result;
}

QString AuditWords::place(const store::AuditEntry &entry)
{
    QStringList parts;
    if (!entry.desk.isEmpty())
        parts << tr("Window %1").arg(entry.desk);
    if (!entry.machine.isEmpty())
        parts << entry.machine;
    if (parts.isEmpty())
        parts << entry.org;
    return parts.join(QStringLiteral(" · "));
}

} // namespace yc::audit
