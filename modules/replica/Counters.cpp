// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Counters.h"

#include "replica/Revision.h"

namespace yc::replica {

namespace {

const QString key = QStringLiteral("counts");
constexpr qsizetype nameLength = 12; // 48 bits: of the edits of one record

bool isCounter(const core::Field &field) { return field.merge == core::MergeRule::Counter; }
qint64 valueOf(const QJsonObject &content, const QString &field) { return content[u"body"][field].toInteger(); }
QJsonObject entriesOf(const QJsonObject &content, const QString &field) { return content[key][field].toObject(); }

qint64 sum(const QJsonObject &entries)
{
    qint64 all = 0;
    for (const QJsonValue &one : entries)
        all += one.toInteger();
    return all;
}

} // namespace

QJsonObject withCounts(const QJsonObject &before, QJsonObject content, const core::RecordType *type,
                       const QString &parent, const QString &salt)
{
    if (!type || parent.isEmpty() || !before.contains(u"body") || !content.contains(u"body"))
        return content;
    QString name;
    QJsonObject counts = content[key].toObject();
    for (const core::Field &field : type->fields) {
        const qint64 more = isCounter(field) ? valueOf(content, field.key) - valueOf(before, field.key) : 0;
        if (more == 0)
            continue;
        if (name.isEmpty()) { // the same edit named twice, as after a backup was put back, is the same entry
            const QString rev = revisionId(parent, false, content, salt);
            name = rev.sliced(rev.indexOf(u'-') + 1).first(nameLength);
        }
        QJsonObject entries = counts[field.key].toObject();
        entries.insert(name, more);
        counts.insert(field.key, entries);
    }
    if (!name.isEmpty())
        content.insert(key, counts);
    return content;
}

QJsonObject uniteCounts(const QJsonObject &ours, const QJsonObject &theirs)
{
    QJsonObject all = ours[key].toObject();
    const QJsonObject more = theirs[key].toObject();
    for (auto field = more.begin(); field != more.end(); ++field) {
        QJsonObject entries = all[field.key()].toObject();
        const QJsonObject its = field.value().toObject();
        for (auto entry = its.begin(); entry != its.end(); ++entry)
            entries.insert(entry.key(), entry.value());
        all.insert(field.key(), entries);
    }
    return all;
}

QJsonObject commonCounts(const QJsonObject &ours, const QJsonObject &theirs, const core::RecordType &type)
{
    QJsonObject common;
    for (const core::Field &field : type.fields) {
        const bool any = ours[u"body"][field.key].isDouble() || theirs[u"body"][field.key].isDouble();
        if (!isCounter(field) || !any)
            continue;
        const QJsonObject a = entriesOf(ours, field.key);
        const QJsonObject b = entriesOf(theirs, field.key);
        const qint64 before = valueOf(ours, field.key) - sum(a);
        if (valueOf(theirs, field.key) - sum(b) != before)
            continue; // somebody has counted without entries: another program, or a person who chose
        QJsonObject both;
        for (auto entry = a.begin(); entry != a.end(); ++entry) {
            if (b.contains(entry.key()))
                both.insert(entry.key(), entry.value());
        }
        common.insert(field.key, before + sum(both));
    }
    return common;
}

} // namespace yc::replica
