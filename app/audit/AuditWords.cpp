// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditWords.h"

#include "ui/text/ErrorText.h"

#include <QHash>

namespace yc::audit {

namespace {
struct Sentence {
    const char *command;
    const char *words;
};
// What every command and event is called in the log. A new command is a line here and one in
// translations/terms/audit.tsv; tst_app_audit finds one that is missing.
constexpr Sentence kSentences[] = {
    {"affairs.accept", QT_TRANSLATE_NOOP("AuditWords", "Accepted a case")},
    {"affairs.accept-with-deficiency", QT_TRANSLATE_NOOP("AuditWords", "Accepted a case on a promise")},
    {"affairs.issue-correction", QT_TRANSLATE_NOOP("AuditWords", "Issued the notice of what is missing")},
    {"affairs.refuse", QT_TRANSLATE_NOOP("AuditWords", "Refused a case")},
    {"affairs.supplement", QT_TRANSLATE_NOOP("AuditWords", "Took in missing materials")},
    {"affairs.withdraw", QT_TRANSLATE_NOOP("AuditWords", "Withdrew a case")},
    {"affairs.pause", QT_TRANSLATE_NOOP("AuditWords", "Paused a case")},
    {"affairs.resume", QT_TRANSLATE_NOOP("AuditWords", "Resumed a case")},
    {"affairs.review", QT_TRANSLATE_NOOP("AuditWords", "Reviewed a case")},
    {"affairs.decide", QT_TRANSLATE_NOOP("AuditWords", "Decided a case")},
    {"affairs.close", QT_TRANSLATE_NOOP("AuditWords", "Closed a case")},
    {"affairs.reopen", QT_TRANSLATE_NOOP("AuditWords", "Reopened a case")},
    {"affairs.print-slip", QT_TRANSLATE_NOOP("AuditWords", "Printed a slip")},
    {"affairs.save-slip", QT_TRANSLATE_NOOP("AuditWords", "Saved a slip as PDF")},
    {"affairs.recount", QT_TRANSLATE_NOOP("AuditWords", "Counted a limit again")},
    {"sync.settle", QT_TRANSLATE_NOOP("AuditWords", "Settled a conflict")},
    {"sync.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value in a conflict")},
    {"affairs.reprint-slip", QT_TRANSLATE_NOOP("AuditWords", "Reprinted a slip")},
    {"affairs.save-draft", QT_TRANSLATE_NOOP("AuditWords", "Saved a draft")},
    {"affairs.discard-draft", QT_TRANSLATE_NOOP("AuditWords", "Discarded a draft")},
    {"affairs.attach", QT_TRANSLATE_NOOP("AuditWords", "Added scans to a case")},
    {"affairs.detach", QT_TRANSLATE_NOOP("AuditWords", "Removed a scan from a case")},
    {"affairs.view-file", QT_TRANSLATE_NOOP("AuditWords", "Looked at a scan")},
    {"affairs.save-file", QT_TRANSLATE_NOOP("AuditWords", "Saved a copy of a scan outside the program")},
    {"affairs.export", QT_TRANSLATE_NOOP("AuditWords", "Exported cases")},
    {"residents.add", QT_TRANSLATE_NOOP("AuditWords", "Added a person")},
    {"residents.edit", QT_TRANSLATE_NOOP("AuditWords", "Changed a person’s file")},
    {"residents.draft", QT_TRANSLATE_NOOP("AuditWords", "Saved a draft of a person")},
    {"residents.import", QT_TRANSLATE_NOOP("AuditWords", "Imported a ledger")},
    {"residents.save-rejected", QT_TRANSLATE_NOOP("AuditWords", "Saved rejected rows of a ledger")},
    {"residents.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked at a sensitive field")},
    {"residents.open-form", QT_TRANSLATE_NOOP("AuditWords", "Opened the form with sensitive fields")},
    {"residents.export", QT_TRANSLATE_NOOP("AuditWords", "Exported people")},
    {"residents.search-unmasked", QT_TRANSLATE_NOOP("AuditWords", "Searched with whole numbers shown")},
    {"povertyaid.save", QT_TRANSLATE_NOOP("AuditWords", "Saved an application for aid")},
    {"povertyaid.correct-account", QT_TRANSLATE_NOOP("AuditWords", "Corrected the account of an aid")},
    {"povertyaid.withdraw", QT_TRANSLATE_NOOP("AuditWords", "Withdrew an application for aid")},
    {"povertyaid.decide", QT_TRANSLATE_NOOP("AuditWords", "Decided an application for aid")},
    {"povertyaid.stop", QT_TRANSLATE_NOOP("AuditWords", "Stopped aid")},
    {"povertyaid.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value of an application")},
    {"povertyaid.print", QT_TRANSLATE_NOOP("AuditWords", "Printed a means test")},
    {"povertyaid.make-batch", QT_TRANSLATE_NOOP("AuditWords", "Made a batch of payments")},
    {"povertyaid.check-batch", QT_TRANSLATE_NOOP("AuditWords", "Checked a batch of payments")},
    {"povertyaid.return-batch", QT_TRANSLATE_NOOP("AuditWords", "Sent a batch of payments back")},
    {"povertyaid.approve-batch", QT_TRANSLATE_NOOP("AuditWords", "Approved a batch of payments")},
    {"povertyaid.bank-file", QT_TRANSLATE_NOOP("AuditWords", "Wrote the bank file of a batch")},
    {"povertyaid.bank-return", QT_TRANSLATE_NOOP("AuditWords", "Took in the bank’s return file")},
    {"map.import", QT_TRANSLATE_NOOP("AuditWords", "Imported areas and service points of the map")},
    {"map.clear", QT_TRANSLATE_NOOP("AuditWords", "Removed areas and service points of the map")},
    {"map.import-tiles", QT_TRANSLATE_NOOP("AuditWords", "Imported a pack of map tiles")},
    {"map.remove-tiles", QT_TRANSLATE_NOOP("AuditWords", "Removed the map tiles")},
    {"map.look", QT_TRANSLATE_NOOP("AuditWords", "Looked where people with a sensitive mark live")},
    {"demo.move-in", QT_TRANSLATE_NOOP("AuditWords", "Made the people of a demo desk")},
    {"demo.replay", QT_TRANSLATE_NOOP("AuditWords", "Made the cases of a demo desk")},
    {"desk.sign-in", QT_TRANSLATE_NOOP("AuditWords", "Signed in")},
    {"desk.sign-out", QT_TRANSLATE_NOOP("AuditWords", "Signed out")},
    {"desk.sign-in-failed", QT_TRANSLATE_NOOP("AuditWords", "Sign-in with a wrong passphrase")},
    {"desk.sign-in-refused", QT_TRANSLATE_NOOP("AuditWords", "Sign-in refused")},
    {"desk.locked-out", QT_TRANSLATE_NOOP("AuditWords", "Locked out after failed sign-ins")},
    {"desk.person-add", QT_TRANSLATE_NOOP("AuditWords", "Added a member of staff")},
    {"desk.person-update", QT_TRANSLATE_NOOP("AuditWords", "Changed a member of staff")},
    {"desk.person-remove", QT_TRANSLATE_NOOP("AuditWords", "Removed a member of staff")},
    {"desk.person-unlock", QT_TRANSLATE_NOOP("AuditWords", "Ended a lock-out")},
    {"desk.passphrase-changed", QT_TRANSLATE_NOOP("AuditWords", "Changed the own passphrase")},
    {"desk.passphrase-reset", QT_TRANSLATE_NOOP("AuditWords", "Gave a member of staff a new passphrase")},
    {"desk.recovery-used", QT_TRANSLATE_NOOP("AuditWords", "Used the recovery code")},
    {"desk.recovery-failed", QT_TRANSLATE_NOOP("AuditWords", "Wrong recovery code")},
    {"desk.recovery-renew", QT_TRANSLATE_NOOP("AuditWords", "Made a new recovery code")},
    {"affairs.reveal", QT_TRANSLATE_NOOP("AuditWords", "Looked at a masked value of a form")},
    {"desk.backup-failed", QT_TRANSLATE_NOOP("AuditWords", "A backup failed")},
    {"desk.backup-plan", QT_TRANSLATE_NOOP("AuditWords", "Changed the plan of backups")},
    {"desk.backup-key", QT_TRANSLATE_NOOP("AuditWords", "Changed the organisation’s backup key")},
    {"desk.backup-state", QT_TRANSLATE_NOOP("AuditWords", "Read the state of the backups")},
    {"desk.city-link", QT_TRANSLATE_NOOP("AuditWords", "Changed the link to the city")},
    {"desk.city-unlink", QT_TRANSLATE_NOOP("AuditWords", "Removed the link to the city")},
    {"desk.card", QT_TRANSLATE_NOOP("AuditWords", "Wrote the card of this desk")},
    {"desk.city-order", QT_TRANSLATE_NOOP("AuditWords", "An order in the city's name was not obeyed")},
    {"desk.sync-note", QT_TRANSLATE_NOOP("AuditWords", "Noted a run of the sync")},
    {"desk.sync-state", QT_TRANSLATE_NOOP("AuditWords", "Read the state of the sync")},
    {"desk.sync-pause", QT_TRANSLATE_NOOP("AuditWords", "Paused or resumed the sync")},
    {"desk.sync-retry", QT_TRANSLATE_NOOP("AuditWords", "Sent refused records once more")},
    {"desk.sync-export", QT_TRANSLATE_NOOP("AuditWords", "Exported damaged documents")},
    {"desk.sync-accept-server", QT_TRANSLATE_NOOP("AuditWords", "Took another server of the city for the right one")},
    {"desk.circle", QT_TRANSLATE_NOOP("AuditWords", "Looked which desks are known")},
    {"desk.card-trust", QT_TRANSLATE_NOOP("AuditWords", "Trusted the card of another desk")},
    {"desk.card-revoke", QT_TRANSLATE_NOOP("AuditWords", "Withdrew the trust in another desk")},
    {"desk.bundle-make", QT_TRANSLATE_NOOP("AuditWords", "Made a bundle for a stick")},
    {"desk.bundle-take", QT_TRANSLATE_NOOP("AuditWords", "Took in a bundle from a stick")},
    {"sync.apply", QT_TRANSLATE_NOOP("AuditWords", "Took in records from the city or another desk")},
    {"desk.rekey", QT_TRANSLATE_NOOP("AuditWords", "Began to change the key of the store")},
    {"desk.rekey-finished", QT_TRANSLATE_NOOP("AuditWords", "Changed the key of the store")},
    {"desk.rekey-failed", QT_TRANSLATE_NOOP("AuditWords", "The key of the store was not changed")},
    {"desk.rekey-abandoned", QT_TRANSLATE_NOOP("AuditWords", "Gave up changing the key of the store")},
    {"desk.token-enrol", QT_TRANSLATE_NOOP("AuditWords", "Enrolled a certificate token")},
    {"desk.token-remove", QT_TRANSLATE_NOOP("AuditWords", "Removed a certificate token")},
    {"desk.vault-from-copy", QT_TRANSLATE_NOOP("AuditWords", "The vault was taken from its copy")},
    {"desk.vault-tampered", QT_TRANSLATE_NOOP("AuditWords", "The vault was tampered with")},
    {"desk.vault-changed-unlogged", QT_TRANSLATE_NOOP("AuditWords", "The vault was changed without a row")},
    {"desk.attempts-replaced", QT_TRANSLATE_NOOP("AuditWords", "The notes of failed sign-ins were replaced")},
    {"desk.changed-outside",
     QT_TRANSLATE_NOOP("AuditWords", "The desk’s settings were changed outside of the program")},
    {"store.clock-odd", QT_TRANSLATE_NOOP("AuditWords", "The clock did not fit what was done before")},
    {"store.tail-lost", QT_TRANSLATE_NOOP("AuditWords", "The end of the store’s journal was lost")},
    {"desk.roll-back-accepted", QT_TRANSLATE_NOOP("AuditWords", "Accepted an older vault")},
    {"desk.settings-change", QT_TRANSLATE_NOOP("AuditWords", "Changed the desk’s settings")},
    {"desk.policy", QT_TRANSLATE_NOOP("AuditWords", "Changed the rules of the desk")},
    {"desk.settle-alarm", QT_TRANSLATE_NOOP("AuditWords", "Settled an alarm")},
    {"desk.rebuild", QT_TRANSLATE_NOOP("AuditWords", "Made the lists anew")},
    {"desk.export-key", QT_TRANSLATE_NOOP("AuditWords", "Exported the key of the store")},
    {"desk.backup", QT_TRANSLATE_NOOP("AuditWords", "Made a backup")},
    {"desk.restored", QT_TRANSLATE_NOOP("AuditWords", "Restored from a backup")},
    {"audit.view", QT_TRANSLATE_NOOP("AuditWords", "Looked at the log")},
    {"audit.verify", QT_TRANSLATE_NOOP("AuditWords", "Verified the log")},
    {"audit.export", QT_TRANSLATE_NOOP("AuditWords", "Exported the log")},
    {"audit.head", QT_TRANSLATE_NOOP("AuditWords", "Took a signed head of the log")},
    {"audit.check", QT_TRANSLATE_NOOP("AuditWords", "Compared the log with its signed heads")},
};

const char *sentenceOf(const QString &command)
{
    static const QHash<QString, const char *> known = [] {
        QHash<QString, const char *> table;
        for (const Sentence &one : kSentences)
            table.insert(QString::fromLatin1(one.command), one.words);
        return table;
    }();
    return known.value(command, nullptr);
}
} // namespace

bool AuditWords::knows(const QString &command) { return sentenceOf(command) != nullptr; }

QStringList AuditWords::commands()
{
    QStringList list;
    for (const Sentence &one : kSentences)
        list << QString::fromLatin1(one.command);
    return list;
}

QString AuditWords::command(const QString &command)
{
    const char *words = sentenceOf(command);
    return words ? QCoreApplication::translate("AuditWords", words) : command;
}

QString AuditWords::kind(const QString &command)
{
    const QString first = command.section(u'.', 0, 0);
    if (first == u"affairs")
        return tr("Cases");
    if (first == u"residents")
        return tr("People");
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
