// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/TrainingCards.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initTraining() { Q_INIT_RESOURCE(yc_cardreader_training); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::cardreader {

core::Result<QList<TrainingCard>> trainingCardsFrom(const QByteArray &json)
{
    const QJsonValue cards = QJsonDocument::fromJson(json).object().value(u"cards");
    const auto bad = [](qsizetype card) {
        return core::fail(core::ErrorKind::FixInput, "cardreader.training-file", {{QStringLiteral("card"), card}});
    };
    if (!cards.isArray())
        return bad(0);
    QList<TrainingCard> read;
    for (const QJsonValue &one : cards.toArray()) {
        const auto text = [&](const char *key) { return one[QLatin1String(key)].toString(); };
        const auto date = [&](const char *key) { return QDate::fromString(text(key), Qt::ISODate); };
        TrainingCard card{text("zh"), text("en"), {}};
        core::CardValues &values = card.values;
        values.generation = one[u"generation"].toInt();
        values.version = text("version");
        values.identification = text("identification");
        values.place = values.identification.left(6);
        values.cardNumber = text("card_number");
        values.bankNumber = text("bank_number");
        values.issuedOn = date("issued_on");
        values.validUntil = date("valid_until");
        values.idNumber = text("id_number");
        values.name = text("name");
        values.sex = text("sex");
        values.birth = date("birth");
        values.holderProtected = one[u"protected"].toBool();
        if (card.zh.isEmpty() || card.en.isEmpty() || values.generation < 1 || values.generation > 3)
            return bad(read.size() + 1);
        read.append(card);
    }
    return read;
}

QList<TrainingCard> trainingCards()
{
    initTraining();
    QFile file(QStringLiteral(":/yichuang/training/training-cards.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return trainingCardsFrom(file.readAll()).value_or(QList<TrainingCard>());
}

} // namespace yc::cardreader
