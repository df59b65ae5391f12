// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/Revision.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace yc::replica {

int generation(const QString &rev)
{
    const qsizetype dash = rev.indexOf(u'-');
    bool number = false;
    const int edits = QStringView(rev).first(std::max<qsizetype>(0, dash)).toInt(&number);
    return number && edits > 0 && dash + 1 < rev.size() ? edits : 0;
}

QString revisionId(const QString &parent, bool deleted, const QJsonObject &content, const QString &salt)
{
    return revisionId(parent, deleted, QJsonDocument(content).toJson(QJsonDocument::Compact), salt); // keys are sorted
}

QString revisionId(const QString &parent, bool deleted, QByteArrayView content, const QString &salt)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(parent.toUtf8());
    hash.addData(deleted ? "\n1\n" : "\n0\n");
    hash.addData(salt.toUtf8());
    hash.addData(content);
    return QString::number(generation(parent) + 1) + u'-' + QString::fromLatin1(hash.result().toHex().first(32));
}

bool wins(const QString &rev, bool deleted, const QString &other, bool otherDeleted)
{
    if (deleted != otherDeleted)
        return !deleted;
    const int a = generation(rev);
    const int b = generation(other);
    return a != b ? a > b : rev > other;
}

QJsonObject toWire(const Revision &revision)
{
    QJsonObject document = revision.content;
    document.insert(QStringLiteral("_id"), revision.id);
    document.insert(QStringLiteral("_rev"), revision.rev);
    QJsonArray ids;
    for (const QString &rev : revision.history)
        ids.append(rev.sliced(rev.indexOf(u'-') + 1));
    document.insert(QStringLiteral("_revisions"),
                    QJsonObject{{QStringLiteral("start"), generation(revision.rev)}, {QStringLiteral("ids"), ids}});
    if (revision.deleted)
        document.insert(QStringLiteral("_deleted"), true);
    if (!revision.attachments.isEmpty())
        document.insert(QStringLiteral("_attachments"), revision.attachments);
    return document;
}

Revision fromWire(const QJsonObject &document)
{
    Revision revision;
    for (auto field = document.begin(); field != document.end(); ++field) {
        const QString key = field.key();
        if (!key.startsWith(u'_'))
            revision.content.insert(key, field.value());
    }
    revision.id = document.value(u"_id").toString();
    revision.rev = document.value(u"_rev").toString();
    revision.deleted = document.value(u"_deleted").toBool();
    revision.attachments = document.value(u"_attachments").toObject();
    const QJsonObject revisions = document.value(u"_revisions").toObject();
    const QJsonArray ids = revisions.value(u"ids").toArray();
    int number = revisions.value(u"start").toInt();
    for (const QJsonValue &id : ids) {
        if (number <= 0)
            break;
        revision.history.append(QString::number(number--) + u'-' + id.toString());
    }
    if (revision.history.isEmpty() || revision.history.constFirst() != revision.rev)
        revision.history = {revision.rev};
    return revision;
}

QString damage(const Revision &revision)
{
    static const QRegularExpression id(QStringLiteral("^[a-z][a-z_]*:[0-9A-Za-z._-]{1,100}$"));
    if (generation(revision.rev) == 0)
        return QStringLiteral("shape");
    if (!id.match(revision.id).hasMatch())
        return QStringLiteral("id");
    if (revision.deleted)
        return {};
    if (revision.content.isEmpty() || revision.content.value(u"body").toObject().isEmpty())
        return QStringLiteral("empty");
    if (revision.content.value(u"type").toString() != revision.id.section(u':', 0, 0))
        return QStringLiteral("type");
    return {};
}

} // namespace yc::replica
