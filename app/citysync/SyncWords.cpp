// SPDX-License-Identifier: GPL-3.0-or-later
#include "citysync/SyncWords.h"

#include "core/Dataset.h"
#include "core/DivisionTable.h"
#include "registry/RecordTypes.h"
#include "registry/ServiceNames.h"
#include "ui/text/ErrorText.h"

#include <QHash>
#include <QLocale>

namespace yc::citysync {

namespace {

QString number(qint64 value) { return QLocale().toString(value); }
QString joined(const QStringList &parts) { return parts.join(QStringLiteral(" · ")); }

struct Named {
    const char *key;
    const char *words;
};
const char *find(std::initializer_list<Named> table, const QString &key)
{
    for (const Named &one : table) {
        if (key == QLatin1StringView(one.key))
            return one.words;
    }
    return nullptr;
}

} // namespace

QString SyncWords::when(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return QStringLiteral("—");
    const QDateTime here = at.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (here.date() == today)
        return here.toString(QStringLiteral("HH:mm"));
    return here.toString(here.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm")
                                                            : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString SyncWords::ago(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return tr("never");
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = at.secsTo(now);
    if (seconds < -minute)
        return when(at, now); // the clock was put back: no distance makes sense
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%n minute(s) ago", nullptr, int(seconds / minute));
    if (seconds < day)
        return tr("%n hour(s) ago", nullptr, int(seconds / hour));
    return tr("%n day(s) ago", nullptr, int(seconds / day));
}

QString SyncWords::shortly(const core::Error &error)
{
    static constexpr std::initializer_list<Named> table = {
        {"sync.unreachable", QT_TR_NOOP("Offline")},
        {"sync.timed-out", QT_TR_NOOP("No answer from the city")},
        {"sync.connection-lost", QT_TR_NOOP("The line broke")},
        {"sync.answer-cut", QT_TR_NOOP("The line broke")},
        {"sync.bad-answer", QT_TR_NOOP("Unreadable answer")},
        {"sync.busy", QT_TR_NOOP("The city is busy")},
        {"sync.server-error", QT_TR_NOOP("Fault at the city")},
        {"sync.incomplete", QT_TR_NOOP("Not all was given out")},
        {"sync.tls", QT_TR_NOOP("Certificate not accepted")},
        {"sync.plain-refused", QT_TR_NOOP("Unprotected address")},
        {"sync.redirected", QT_TR_NOOP("Sent elsewhere")},
        {"sync.account-refused", QT_TR_NOOP("Account refused")},
        {"sync.forbidden", QT_TR_NOOP("Not allowed by the city")},
        {"sync.no-database", QT_TR_NOOP("Missing at the city")},
        {"sync.not-a-city", QT_TR_NOOP("Not the city’s server")},
        {"sync.other-server", QT_TR_NOOP("Another server")},
        {"sync.revoked", QT_TR_NOOP("Withdrawn by the city")},
        {"store.disk-full", QT_TR_NOOP("The disk is full")},
    };
    const char *words = find(table, error.code);
    return words ? tr(words) : tr("Sync fails");
}

QString SyncWords::line(const QString &line)
{
    if (line == u"desk")
        return tr("Rules and desks");
    const QString service = registry::serviceName(line);
    return service.isEmpty() ? line : service;
}

QString SyncWords::dataset(const QString &name)
{
    const core::Dataset dataset = core::Dataset::fromName(name);
    if (dataset.isNull())
        return name;
    const QString street = core::DivisionTable::builtIn().name(dataset.street);
    return joined({line(dataset.line), street.isEmpty() ? dataset.street : street});
}

QString SyncWords::recordKind(const QString &typeOrId)
{
    static const QHash<QString, QByteArray> labels = [] {
        QHash<QString, QByteArray> all;
        for (const core::RecordType &type : registry::recordTypes())
            all.insert(type.name, type.label.toUtf8());
        return all;
    }();
    const QString type = typeOrId.section(u':', 0, 0);
    const QByteArray label = labels.value(type);
    return label.isEmpty() ? type : QCoreApplication::translate("RecordType", label.constData());
}

SyncWords::Line SyncWords::pill(const SyncTruth &truth, const QDateTime &now)
{
    if (!truth.known)
        return {Tone::None, tr("Reading…")};
    const QString upload = truth.waiting > 0 ? tr("%1 to upload").arg(number(truth.waiting)) : QString();
    const auto with = [](const QString &text, const QString &also) {
        return also.isEmpty() ? text : joined({text, also});
    };
    if (!truth.joined)
        return truth.waiting > 0 ? Line{Tone::Waits, joined({upload, tr("no city server set")})}
                                 : Line{Tone::None, tr("No city server set")};
    if (truth.failure && truth.failure->kind != core::ErrorKind::Retry)
        return {Tone::Bad, with(shortly(*truth.failure), upload)};
    if (truth.paused)
        return {Tone::Waits, with(tr("Sync is paused"), upload)};
    if (truth.failure) {
        const QString what = truth.failure->code == u"sync.unreachable"
                                 ? tr("Offline since %1").arg(when(truth.failingSince, now))
                                 : tr("%1 since %2").arg(shortly(*truth.failure), when(truth.failingSince, now));
        return {Tone::Waits, with(what, upload)};
    }
    QStringList open;
    if (truth.conflicts > 0)
        open << tr("%n conflict(s)", nullptr, int(truth.conflicts));
    if (truth.refused > 0)
        open << tr("%n refused", nullptr, int(truth.refused));
    if (truth.quarantined > 0)
        open << tr("%n damaged", nullptr, int(truth.quarantined));
    if (truth.unplaced > 0)
        open << tr("%n without a place at the city", nullptr, int(truth.unplaced));
    if (!open.isEmpty()) {
        if (truth.waiting > truth.refused + truth.unplaced)
            open << tr("%1 to upload").arg(number(truth.waiting - truth.refused - truth.unplaced));
        return {Tone::Waits, joined(open)};
    }
    if (!truth.lastSuccess.isValid())
        return {truth.running ? Tone::Busy : Tone::Waits,
                with(truth.running ? tr("First sync is running") : tr("Not synced yet"), upload)};
    if (truth.waiting > 0)
        return {Tone::Busy, truth.running ? joined({tr("Syncing"), upload}) : upload};
    if (!truth.current)
        return {Tone::Waits, tr("Last synced %1").arg(when(truth.lastSuccess, now))};
    if (truth.files)
        return {Tone::Waits, tr("Scans not complete: %1").arg(shortly(*truth.files))};
    return {Tone::Ok, tr("Synced with the city %1").arg(when(truth.lastSuccess, now))};
}

QString SyncWords::particulars(const SyncTruth &truth, const QDateTime &now)
{
    if (!truth.known)
        return tr("Reading how much the city lacks.");
    QStringList parts;
    if (!truth.joined)
        parts << tr("This desk has not joined a city. Everything is kept on this machine.");
    if (truth.waiting > 0) {
        parts << (truth.waitingSince.isValid() ? tr("Not yet at the city: %1 records, the oldest since %2.")
                                                     .arg(number(truth.waiting), when(truth.waitingSince, now))
                                               : tr("Not yet at the city: %1 records.").arg(number(truth.waiting)));
    } else if (truth.joined && truth.lastSuccess.isValid()) {
        parts << tr("Every record of this desk is at the city.");
    }
    if (!truth.joined)
        return parts.join(u' ');
    if (truth.refused > 0)
        parts << tr("Refused by the city: %1. They wait for a repair.").arg(number(truth.refused));
    if (truth.unplaced > 0)
        parts << tr("Of no dataset that the city has given this desk: %1. Ask the administrator.")
                     .arg(number(truth.unplaced));
    if (truth.conflicts > 0)
        parts << tr("In conflict: %1. They wait for a person.").arg(number(truth.conflicts));
    if (truth.quarantined > 0)
        parts << tr("Arrived damaged and were not applied: %1.").arg(number(truth.quarantined));
    if (truth.paused)
        parts << tr("Sync is paused; nothing goes or comes until it is resumed.");
    if (truth.failure) {
        parts << tr("Since %1: %2").arg(when(truth.failingSince, now), ui::ErrorText::of(*truth.failure).happened);
        if (truth.failing < truth.datasets)
            parts << tr("That is so for %1 of %2 datasets.").arg(truth.failing).arg(truth.datasets);
    }
    if (truth.files)
        parts << tr("The records went, but not every scan: %1").arg(ui::ErrorText::of(*truth.files).happened);
    parts << tr("Last success: %1.").arg(ago(truth.lastSuccess, now));
    return parts.join(u' ');
}

SyncWords::Line SyncWords::state(const sync::DatasetStatus &status, bool paused)
{
    if (status.running)
        return {Tone::Busy, tr("Running")};
    if (status.error)
        return {status.error->kind == core::ErrorKind::Retry ? Tone::Waits : Tone::Bad, shortly(*status.error)};
    if (paused)
        return {Tone::Waits, tr("Paused")};
    if (!status.lastSuccess.isValid())
        return {Tone::Waits, tr("Not yet")};
    const sync::Waiting &waiting = status.waiting;
    if (waiting.conflicts > 0)
        return {Tone::Waits, tr("%n conflict(s)", nullptr, int(waiting.conflicts))};
    if (waiting.held > 0)
        return {Tone::Waits, tr("%n refused", nullptr, int(waiting.held))};
    if (waiting.quarantined > 0)
        return {Tone::Waits, tr("%n damaged", nullptr, int(waiting.quarantined))};
    if (waiting.unsent > 0)
        return {Tone::Busy, tr("Waiting to upload")};
    if (status.files)
        return {Tone::Waits, tr("Scans not complete: %1").arg(shortly(*status.files))};
    return {Tone::Ok, tr("Complete")};
}

QString SyncWords::server(sync::ServerState state)
{
    switch (state) {
    case sync::ServerState::First:
        return tr("First meeting with this server");
    case sync::ServerState::Recreated:
        return tr("The server was set up anew; everything was offered again");
    case sync::ServerState::WentBack:
        return tr("The server was put back; what it lost was offered again");
    case sync::ServerState::DeskWentBack:
        return tr("This desk was put back; it read on from the last common point");
    case sync::ServerState::Unknown:
    case sync::ServerState::Same:
        break;
    }
    return {};
}

QString SyncWords::counts(qint64 sent, qint64 received, qint64 merged, qint64 conflicts, qint64 refused,
                          qint64 quarantined)
{
    QStringList parts;
    if (sent > 0)
        parts << tr("sent %1").arg(number(sent));
    if (received > 0)
        parts << tr("received %1").arg(number(received));
    if (merged > 0)
        parts << tr("merged %1").arg(number(merged));
    if (conflicts > 0)
        parts << tr("conflicts %1").arg(number(conflicts));
    if (refused > 0)
        parts << tr("refused %1").arg(number(refused));
    if (quarantined > 0)
        parts << tr("damaged %1").arg(number(quarantined));
    return joined(parts);
}

QString SyncWords::damage(const QString &reason)
{
    static constexpr std::initializer_list<Named> table = {
        {"shape", QT_TR_NOOP("It has no revision that can be read")},
        {"id", QT_TR_NOOP("Its id is not one of a record")},
        {"empty", QT_TR_NOOP("Its content is missing")},
        {"type", QT_TR_NOOP("It says to be of another kind than its id")},
        {"place", QT_TR_NOOP("It belongs to another street")},
        {"too-large", QT_TR_NOOP("It is too large")},
        {"not-json", QT_TR_NOOP("It cannot be read at all")},
    };
    const char *words = find(table, reason);
    return words ? tr(words) : reason;
}

} // namespace yc::citysync
