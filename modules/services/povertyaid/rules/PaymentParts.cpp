// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/povertyaid/rules/PaymentParts.h"

#include <QCryptographicHash>

namespace yc::povertyaid::payment {

QString digestOf(const QJsonArray &lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QJsonValue &line : lines) {
        for (const char *key : {"payment", "application", "month", "account_name", "account", "bank", "id_number"}) {
            hash.addData(line[QLatin1String(key)].toString().toUtf8());
            hash.addData(QByteArrayView("\0", 1));
        }
        hash.addData(QByteArray::number(line[u"amount"].toInteger()));
        hash.addData(QByteArrayView("\n", 1));
    }
    return QString::fromLatin1(hash.result().toHex());
}

core::Result<QStringList> deadOf(core::Transaction &transaction, const QJsonObject &application)
{
    QStringList ids{textOf(application, "applicant")};
    const QJsonArray counted = application.value(u"decision")[u"working"][u"members_counted"].toArray();
    for (const QJsonValue &id : counted)
        ids.append(id.toString());
    ids.removeDuplicates();
    QStringList names;
    for (const QString &id : std::as_const(ids)) {
        const auto person = transaction.load(id);
        if (!person && person.error().kind != core::ErrorKind::NotFound)
            return std::unexpected(person.error());
        if (person && person->body.value(u"deceased").toBool())
            names.append(textOf(person->body, "name"));
    }
    return names;
}

core::Result<QJsonObject> answer(const core::Document &stored)
{
    const QJsonObject &body = stored.body;
    return QJsonObject{{k("batch"), stored.id},
                       {k("revision"), stored.revision},
                       {k("number"), body.value(u"number")},
                       {k("state"), body.value(u"state")},
                       {k("households"), body.value(u"households")},
                       {k("people"), body.value(u"people")},
                       {k("total"), body.value(u"total")},
                       {k("held"), body.value(u"held")}};
}

} // namespace yc::povertyaid::payment
