// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/affairs/rules/Catalogue.h"

#include "core/Pinyin.h"
#include "services/affairs/rules/CatalogueReader.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace yc::affairs {

namespace {

constexpr auto builtInFolder = ":/yichuang/catalogue";

// How well a word can match, and how much each kind of key is worth: an exact alias beats a name that merely begins so.
constexpr int exactMatch = 1000;
constexpr int startMatch = 700;
constexpr int insideMatch = 300;
constexpr int aliasWeight = 60;
constexpr int nameWeight = 50;
constexpr int pinyinWeight = 30;
constexpr int initialsWeight = 20;
constexpr int lineWeight = -200;     ///< a line names many items: it may only come after real names
constexpr qsizetype leastInside = 2; ///< one letter inside a word would match nearly everything

QString folded(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    static const QRegularExpression marks(QStringLiteral("[\\s()（）、，。·/-]+"));
    return result.remove(marks);
}

core::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::fail(core::ErrorKind::CallAdministrator, "catalogue.cannot-read",
                          {{QStringLiteral("file"), path}});
    }
    return file.readAll();
}

} // namespace

core::Result<> Catalogue::add(const QString &file, const ServiceItem &item, bool override)
{
    for (ServiceItem &present : m_items) {
        if (present.id != item.id || present.version != item.version)
            continue;
        if (!override) {
            return core::fail(core::ErrorKind::CallAdministrator, "catalogue.duplicate",
                              {{QStringLiteral("file"), file}, {QStringLiteral("name"), item.id}});
        }
        present = item;
        return {};
    }
    m_items.append(item);
    return {};
}

core::Result<> Catalogue::readFolder(const QString &folder, CatalogueReader &reader, bool override)
{
    const QDir dir(folder);
    if (!override || dir.exists(QStringLiteral("common.json"))) {
        const QString path = dir.filePath(QStringLiteral("common.json"));
        YC_ASSIGN(const QByteArray json, readFile(path));
        YC_TRY(reader.readCommon(path, json));
    }
    if (!override || dir.exists(QStringLiteral("supervision.json"))) {
        const QString path = dir.filePath(QStringLiteral("supervision.json"));
        YC_ASSIGN(const QByteArray json, readFile(path));
        YC_ASSIGN(m_supervision, CatalogueReader::readSupervision(path, json));
    }
    const QDir lines(dir.filePath(QStringLiteral("items")));
    for (const QString &name : lines.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        const QString path = lines.filePath(name);
        YC_ASSIGN(const QByteArray json, readFile(path));
        YC_ASSIGN(const QList<ServiceItem> items, reader.readLine(path, json));
        for (const ServiceItem &item : items)
            YC_TRY(add(path, item, override));
    }
    return {};
}

core::Result<Catalogue> Catalogue::loadFolder(const QString &folder)
{
    Catalogue result;
    CatalogueReader reader;
    YC_TRY(result.readFolder(folder, reader, false));
    YC_TRY(result.finish(reader, folder));
    return result;
}

core::Result<Catalogue> Catalogue::load(const QString &overrideFolder)
{
    Catalogue result;
    CatalogueReader reader;
    YC_TRY(result.readFolder(QString::fromLatin1(builtInFolder), reader, false));
    if (!overrideFolder.isEmpty() && QDir(overrideFolder).exists())
        YC_TRY(result.readFolder(overrideFolder, reader, true));
    YC_TRY(result.finish(reader, QString::fromLatin1(builtInFolder)));
    return result;
}

core::Result<> Catalogue::finish(const CatalogueReader &reader, const QString &folder)
{
    if (m_items.isEmpty())
        return core::fail(core::ErrorKind::CallAdministrator, "catalogue.empty", {{QStringLiteral("file"), folder}});
    m_words = reader.targetWords();
    m_agentFields = reader.agentFields();
    m_sources = reader.sourceLabels();
    m_blockTitles = reader.blockTitles();
    makeIndex();
    return {};
}

void Catalogue::makeIndex()
{
    std::ranges::stable_sort(m_items, {},
                             [](const ServiceItem &item) { return std::tuple(item.number, item.id, item.validFrom); });
    m_keys.clear();
    m_versions.clear();
    for (qsizetype place = 0; place < m_items.size(); ++place) {
        const ServiceItem &item = m_items.at(place);
        m_versions[item.id].append(place);
        QList<Key> keys;
        const auto addText = [&keys](const QString &text, int weight) {
            keys.append({folded(text), weight});
            const QStringList syllables = core::Pinyin::ofText(text);
            QString initials;
            for (const QString &syllable : syllables)
                initials += syllable.left(1);
            keys.append({folded(syllables.join(QString())), pinyinWeight});
            keys.append({folded(initials), initialsWeight});
            for (const core::Pinyin::SearchForm &form : core::Pinyin::searchForms(text)) {
                keys.append({folded(form.full), pinyinWeight});
                keys.append({folded(form.initials), initialsWeight});
            }
        };
        addText(item.name.zh, nameWeight);
        keys.append({folded(item.name.en), nameWeight});
        for (const QString &alias : item.aliases)
            addText(alias, aliasWeight);
        keys.append({item.code, nameWeight});
        keys.append({folded(item.id), initialsWeight});
        keys.append({folded(item.lineName.zh), lineWeight});
        keys.append({folded(item.lineName.en), lineWeight});
        keys.append({folded(item.department.zh), lineWeight});
        m_keys.append(keys);
    }
}

const ServiceItem *Catalogue::item(const QString &id, QDate day) const
{
    const ServiceItem *found = nullptr;
    for (const qsizetype place : m_versions.value(id)) {
        const ServiceItem &one = m_items.at(place);
        if (one.isValidAt(day))
            found = &one;
    }
    return found;
}

const ServiceItem *Catalogue::version(const QString &id, int number) const
{
    for (const qsizetype place : m_versions.value(id)) {
        if (m_items.at(place).version == number)
            return &m_items.at(place);
    }
    return nullptr;
}

QList<const ServiceItem *> Catalogue::itemsAt(QDate day) const
{
    QList<const ServiceItem *> result;
    for (const ServiceItem &one : m_items) {
        if (item(one.id, day) == &one)
            result.append(&one);
    }
    return result;
}

int Catalogue::matchWord(const QList<Key> &keys, const QString &word)
{
    int best = 0;
    for (const Key &key : keys) {
        const qsizetype at = key.text.indexOf(word);
        if (at < 0 || (at > 0 && word.size() < leastInside))
            continue;
        int score = key.weight + (key.text.size() == word.size() ? exactMatch : at == 0 ? startMatch : insideMatch);
        // Of two that begin alike, the shorter one is likelier meant.
        score -= static_cast<int>(std::min<qsizetype>(key.text.size() - word.size(), 40));
        best = std::max(best, score);
    }
    return best;
}

QList<const ServiceItem *> Catalogue::find(const QString &text, QDate day, int limit) const
{
    QStringList words;
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    for (const QString &word : text.split(spaces, Qt::SkipEmptyParts)) {
        if (const QString one = folded(word); !one.isEmpty())
            words.append(one);
    }
    if (words.isEmpty())
        return {};
    QList<std::pair<int, const ServiceItem *>> found;
    for (qsizetype place = 0; place < m_items.size(); ++place) {
        const ServiceItem &one = m_items.at(place);
        int score = 0;
        for (const QString &word : std::as_const(words)) {
            const int match = matchWord(m_keys.at(place), word);
            if (match == 0) {
                score = 0;
                break;
            }
            score += match;
        }
        if (score > 0 && item(one.id, day) == &one)
            found.append({score, &one});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, const ServiceItem *>::first);
    QList<const ServiceItem *> result;
    for (qsizetype i = 0; i < std::min<qsizetype>(found.size(), limit); ++i)
        result.append(found.at(i).second);
    return result;
}

} // namespace yc::affairs
