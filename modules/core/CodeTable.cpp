// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/CodeTable.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yc::core {

namespace {

/// Half-width, lower case, without any space.
QString plainWord(const QString &word)
{
    QString plain = word.normalized(QString::NormalizationForm_KC).toLower();
    plain.removeIf([](QChar c) { return c.isSpace(); });
    return plain;
}

QHash<QString, CodeTable> readTables()
{
    QHash<QString, CodeTable> tables;
    const QDir folder(QStringLiteral(":/yichuang/codes"));
    const QStringList files = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("a code table is missing from the program");
        auto table = CodeTable::fromJson(file.readAll());
        if (!table)
            qFatal("the code table %s cannot be read: %s", qPrintable(name), qPrintable(table.error().code));
        tables.insert(table->name(), *table);
    }
    return tables;
}

const QHash<QString, CodeTable> &tables()
{
    static const QHash<QString, CodeTable> all = readTables();
    return all;
}

} // namespace

const CodeTable &CodeTable::named(QStringView name)
{
    static const CodeTable none;
    const auto found = tables().constFind(name.toString());
    return found == tables().cend() ? none : *found;
}

QStringList CodeTable::names()
{
    QStringList names = tables().keys();
    names.sort();
    return names;
}

Result<> CodeTable::addWord(const QString &word, qsizetype entry)
{
    const QString plain = plainWord(word);
    if (m_byWord.value(plain, entry) != entry)
        return fail(ErrorKind::FixInput, "codes.not-unique", {{QStringLiteral("word"), word}});
    m_byWord.insert(plain, entry);
    return {};
}

Result<CodeTable> CodeTable::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorKind::FixInput, "codes.not-json");
    const auto text = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1StringView(key)).toString();
    };
    CodeTable table;
    table.m_name = text(root, "table");
    table.m_standard = text(root, "standard");
    table.m_zh = text(root, "zh");
    table.m_en = text(root, "en");
    const QJsonArray entries = root.value(QLatin1StringView("entries")).toArray();
    if (table.m_name.isEmpty() || table.m_zh.isEmpty() || table.m_en.isEmpty() || entries.isEmpty())
        return fail(ErrorKind::FixInput, "codes.unknown-layout");
    for (const QJsonValue &value : entries) {
        Entry entry;
        const QJsonObject object = value.toObject();
        for (auto field = object.constBegin(); field != object.constEnd(); ++field) {
            if (field.key() == QLatin1StringView("code"))
                entry.code = field->toString();
            else if (field.key() == QLatin1StringView("zh"))
                entry.zh = field->toString();
            else if (field.key() == QLatin1StringView("en"))
                entry.en = field->toString();
            else if (field.key() == QLatin1StringView("aliases"))
                entry.aliases = field->toVariant().toStringList();
            else
                entry.facts.insert(field.key(), field->toString());
        }
        if (entry.code.isEmpty() || entry.zh.isEmpty() || entry.en.isEmpty())
            return fail(ErrorKind::FixInput, "codes.unknown-layout");
        if (table.m_byCode.contains(entry.code))
            return fail(ErrorKind::FixInput, "codes.not-unique", {{QStringLiteral("word"), entry.code}});
        const qsizetype at = table.m_entries.size();
        table.m_byCode.insert(entry.code, at);
        for (const QString &word : QStringList{entry.code, entry.zh, entry.en} + entry.aliases)
            YC_TRY(table.addWord(word, at));
        table.m_entries.append(entry);
    }
    return table;
}

const CodeTable::Entry *CodeTable::find(const QString &code) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.cend() ? nullptr : &m_entries.at(*found);
}

QString CodeTable::label(const QString &code, bool chinese) const
{
    const Entry *const entry = find(code);
    return !entry ? code : chinese ? entry->zh : entry->en;
}

QString CodeTable::codeOf(const QString &word) const
{
    const auto found = m_byWord.constFind(plainWord(word));
    return found == m_byWord.cend() ? QString() : m_entries.at(*found).code;
}

} // namespace yc::core
