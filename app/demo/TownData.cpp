// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/TownData.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void initTownResource() { Q_INIT_RESOURCE(yc_demo_town); } // outside the namespace: see Q_INIT_RESOURCE

namespace yc::demo {

namespace {

QList<QString> texts(const QJsonValue &json)
{
    QList<QString> result;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &text : array)
        result.append(text.toString());
    return result;
}

TownData::Weighted weighted(const QJsonValue &json)
{
    TownData::Weighted result;
    const QJsonArray array = json.toArray();
    for (const QJsonValue &pair : array)
        result.append({pair[0].toString(), pair[1].toInt()});
    return result;
}

/// Characters, not UTF-16 units; each once, so that no given name doubles one by accident of the data.
QList<QString> characters(const QJsonValue &json)
{
    QList<QString> result;
    const QList<uint> points = json.toString().toUcs4();
    for (const char32_t point : points) {
        const QString character = QString::fromUcs4(&point, 1);
        if (!result.contains(character))
            result.append(character);
    }
    return result;
}

QHash<QString, TownData::NamePool> pools(const QJsonObject &json)
{
    QHash<QString, TownData::NamePool> result;
    for (const QString &group : json.keys())
        result.insert(group, {texts(json.value(group)[u"male"]), texts(json.value(group)[u"female"])});
    return result;
}

TownData read()
{
    initTownResource();
    QFile file(QStringLiteral(":/yichuang/demo/town.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("town.json is not in the program");
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    TownData data;
    data.street = json.value(u"street").toString();
    data.idPrefix = json.value(u"id_prefix").toString();
    data.telephonePrefixes = texts(json.value(u"telephone_prefixes"));
    data.roads = texts(json.value(u"roads"));
    data.surnames = weighted(json.value(u"surnames"));
    const QJsonArray showcase = json.value(u"showcase").toArray();
    for (const QJsonValue &one : showcase)
        data.showcase.append({one[0].toString(), one[1].toString()});
    data.rareGiven = texts(json.value(u"rare_given"));
    data.huiSurnames = weighted(json.value(u"hui_surnames"));
    data.oneWordNames = pools(json.value(u"one_word_names").toObject());
    data.dottedNames = pools(json.value(u"dotted_names").toObject());
    data.ethnicGroups = weighted(json.value(u"ethnic_groups"));
    data.otherPlaces = texts(json.value(u"other_places"));
    data.otherDistricts = texts(json.value(u"other_districts"));
    const QJsonObject formTexts = json.value(u"form_texts").toObject();
    for (const QString &key : formTexts.keys())
        data.formTexts.insert(key, texts(formTexts.value(key)));
    const QJsonArray given = json.value(u"given").toArray();
    for (const QJsonValue &one : given)
        data.generations.append({one[u"born_before"].toInt(), one[u"single_permille"].toInt(), characters(one[u"male"]),
                                 characters(one[u"female"])});
    const QJsonArray people = json.value(u"people").toArray();
    for (const QJsonValue &one : people)
        data.people.append({one[u"number"].toString(), one[u"name"].toString(), QStringList(texts(one[u"roles"])),
                            one[u"committee"].toBool()});
    data.signInNumber = json.value(u"sign_in")[u"number"].toString();
    data.passphrase = json.value(u"sign_in")[u"passphrase"].toString();
    return data;
}

} // namespace

const TownData &TownData::builtIn()
{
    static const TownData data = read();
    return data;
}

} // namespace yc::demo
