// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/residents/rules/LedgerVocabulary.h"

#include "core/OrganisationCode.h"
#include "services/residents/rules/ResidentType.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace yc::residents {

namespace {

/// A column name without what people put around it: blanks, line breaks, brackets, colons and "必填" stars.
QString plain(const QString &name)
{
    QString text;
    for (const QChar c : name) {
        if (!c.isSpace() && !QStringView(u"()（）[]【】*＊:：/、").contains(c))
            text += c.toUpper();
    }
    for (const QString &hint : {QStringLiteral("必填"), QStringLiteral("选填")}) {
        if (text.size() > hint.size())
            text.remove(hint);
    }
    return text;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    const QJsonArray values = array.toArray();
    for (const auto &value : values)
        strings.append(value.toString());
    return strings;
}

/// A committee's name without the words that every committee has.
QString shortName(QString name)
{
    static const QStringList endings = {
        QStringLiteral("社区居民委员会"), QStringLiteral("居民委员会"), QStringLiteral("村民委员会"),
        QStringLiteral("社区居委会"),     QStringLiteral("居委会"),     QStringLiteral("村委会"),
        QStringLiteral("社区"),           QStringLiteral("居委"),       QStringLiteral("村委"),
    };
    name = name.simplified().remove(u' ');
    for (const QString &ending : endings) {
        if (name.endsWith(ending) && name.size() > ending.size())
            return name.chopped(ending.size());
    }
    return name;
}

} // namespace

std::shared_ptr<const LedgerVocabulary> LedgerVocabulary::builtIn()
{
    QFile file(QStringLiteral(":/yichuang/settings/residents/resident-columns.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return fromJson(file.readAll());
}

std::shared_ptr<const LedgerVocabulary> LedgerVocabulary::fromJson(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    auto book = std::make_shared<LedgerVocabulary>();
    const QJsonArray columns = root.value(u"columns").toArray();
    for (const auto &value : columns) {
        const Column column{value.toObject().value(u"field").toString(), stringsOf(value.toObject().value(u"aliases"))};
        for (const QString &alias : column.aliases)
            book->m_fields.insert(plain(alias), column.field);
        book->m_columns.append(column);
    }
    if (book->m_columns.isEmpty())
        return nullptr;
    const QStringList ignored = stringsOf(root.value(u"ignored"));
    for (const QString &name : ignored)
        book->m_ignored.append(plain(name));
    for (const core::Field &field : residentType().fields) {
        if (field.kind == core::FieldKind::Code && !core::CodeTable::named(field.codeTable).isEmpty())
            book->m_tables.insert(field.key, &core::CodeTable::named(field.codeTable));
    }
    const QList<core::CodeTable::Entry> tags =
        core::CodeTable::named(residentType().field(QStringLiteral("tags"))->codeTable).entries();
    for (const core::CodeTable::Entry &tag : tags)
        book->m_tags.append({tag.code, QStringList{tag.zh} + tag.aliases});
    book->m_notTags = stringsOf(root.value(u"not_tags"));
    return book;
}

QString LedgerVocabulary::fieldOf(const QString &columnName) const { return m_fields.value(plain(columnName)); }

bool LedgerVocabulary::isIgnored(const QString &columnName) const { return m_ignored.contains(plain(columnName)); }

QString LedgerVocabulary::code(const QString &field, const QString &word) const
{
    const core::CodeTable *table = m_tables.value(field);
    return table ? table->codeOf(word) : QString();
}

QStringList LedgerVocabulary::tags(const QString &remark) const
{
    QStringList found;
    if (remark.isEmpty())
        return found;
    QString text = remark;
    for (const QString &phrase : m_notTags)
        text.remove(phrase);
    for (const auto &[code, words] : m_tags) {
        if (std::ranges::any_of(words, [&](const QString &word) { return text.contains(word); }))
            found.append(code);
    }
    return found;
}

CommitteeNames::CommitteeNames(const core::DivisionTable &divisions, const QString &org)
{
    const auto code = core::OrganisationCode::parse(org);
    if (!code)
        return;
    m_org = code->digits();
    constexpr qsizetype countyDigits = 6;
    if (m_org.size() >= countyDigits) {
        const QStringList towns = divisions.children(m_org.first(countyDigits));
        for (const QString &town : towns)
            add(divisions, town);
        return;
    }
    // A desk above the county: every county below it.
    QStringList level = divisions.children(m_org);
    while (!level.isEmpty()) {
        const QString division = level.takeLast();
        if (division.size() > countyDigits)
            add(divisions, division);
        else
            level.append(divisions.children(division));
    }
}

void CommitteeNames::add(const core::DivisionTable &divisions, const QString &town)
{
    const QStringList committees = divisions.children(town);
    for (const QString &code : committees)
        m_byName[shortName(divisions.name(code))].append(code);
}

QStringList CommitteeNames::find(const QString &name) const
{
    constexpr qsizetype committeeDigits = 12;
    if (name.size() == committeeDigits && std::ranges::all_of(name, [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return {name};
    const QStringList all = m_byName.value(shortName(name));
    if (all.size() < 2)
        return all;
    QStringList own;
    std::ranges::copy_if(all, std::back_inserter(own), [&](const QString &code) { return code.startsWith(m_org); });
    return own.isEmpty() ? all : own;
}

} // namespace yc::residents
